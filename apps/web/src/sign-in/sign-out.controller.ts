import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { SignOut } from '@lib/access/sign-in/sign-out.service';
import { Viewer } from '@lib/access/viewer';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow, Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { accountPaths } from '../account/account.paths';
import { signInPaths } from './sign-in.paths';

/** Leaving: the server forgets the session, and the browser everything it kept. */
@Controller()
export class SignOutController {
  constructor(
    private readonly signOut: SignOut,
    private readonly cookies: Cookies,
  ) {}

  @Allow('see own account')
  @Post(signInPaths.signOut)
  async here(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Redirect> {
    if (request.session) await this.signOut.here(request.session, viewer.origin);
    return this.leave(response);
  }

  @Allow('see own account')
  @Post(accountPaths.signOutEverywhere)
  async everywhere(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Redirect> {
    if (request.session) await this.signOut.everywhere(request.session, viewer.origin);
    return this.leave(response);
  }

  @Public()
  @Get(signInPaths.signedOut)
  signedOut(): Page {
    return page('sign-in/signed-out.njk', { title: 'You are signed out', signInHref: signInPaths.signIn });
  }

  private leave(response: Response): Redirect {
    this.cookies.clear(response, 'session');
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return redirectTo(signInPaths.signedOut);
  }
}

import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { PracticeSignIn } from '@lib/access/practice/practice-people';
import { Session } from '@lib/access/sessions/session';
import { SignIn } from '@lib/access/sign-in/sign-in.service';
import { SignOut } from '@lib/access/sign-in/sign-out.service';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { Allow } from '../../access/allow.decorator';
import { Cookies } from '../../access/cookies';
import { CurrentSession } from '../../access/current-session.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { CODE_REFUSED, waitWords } from '../../sign-in/refusal-words';
import { ConfirmBody } from './account.bodies';

/** Confirming a session, and ending sessions. Signing in is for people, on its page. */
@Tagged('Your account')
@Controller('api/v1/account')
export class SessionsApiController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly practice: PracticeSignIn,
    private readonly cookies: Cookies,
  ) {}

  @ApiVerb({
    summary: 'Confirm that it is you',
    description: 'Some permissions ask for the second factor again; a confirmation holds for ten minutes.',
    body: ConfirmBody,
    status: 204,
  })
  @Allow('see own account')
  @Post('confirm')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Body() { code }: ConfirmBody,
    @Req() request: Request,
  ): Promise<void> {
    if (session.method === 'practice') return this.practice.confirm(session, viewer.origin);
    if (!code) throw refusedCode('Give the 6-digit code from your authenticator app, or a recovery code');
    const result = await this.signIn.confirm(session, code, request.ip ?? '', viewer.origin);
    if (result !== 'in') throw refusedCode(typeof result === 'number' ? waitWords(result) : CODE_REFUSED);
  }

  @ApiVerb({ summary: 'Sign out here', status: 204 })
  @Allow('see own account')
  @Post('sign-out')
  async here(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.here(session, viewer.origin);
    this.leave(response);
  }

  @ApiVerb({
    summary: 'Sign out everywhere',
    description: 'Every session of yours ends, the one this was sent with too.',
    status: 204,
  })
  @Allow('see own account')
  @Post('sign-out-everywhere')
  async everywhere(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.everywhere(session, viewer.origin);
    this.leave(response);
  }

  private leave(response: Response): void {
    this.cookies.clear(response, 'session');
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }
}

const refusedCode = (message: string): InvalidError =>
  new InvalidError('You are not confirmed.', 'code-refused', [{ field: 'code', message }]);

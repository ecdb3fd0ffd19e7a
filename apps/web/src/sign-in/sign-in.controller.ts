import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { SignIn } from '@lib/access/sign-in/sign-in.service';
import { Installation } from '@lib/database/installation/installation';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { safePath } from '../access/safe-path';
import { originOf } from '../access/visitors';
import { practicePaths } from '../practice/practice.paths';
import { shellPaths } from '../shell/shell.paths';
import { PASSWORD_REFUSED, waitWords } from './refusal-words';
import { SignInForm } from './sign-in.form';
import { signInPaths } from './sign-in.paths';

/** The first step of signing in: email address and password. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: Cookies,
    private readonly installation: Installation,
  ) {}

  @Public()
  @Get(signInPaths.signIn)
  show(
    @Req() request: Request,
    @Query('next') next?: string,
    @Query('ended') ended?: string,
  ): Page | Redirect {
    if (request.viewer) return redirectTo(safePath(next) ?? shellPaths.home);
    return page('sign-in/sign-in.njk', {
      ...this.model(safePath(next)),
      ended,
      form: formOf({ next: safePath(next) }),
    });
  }

  @Public()
  @Post(signInPaths.signIn)
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const form = parseForm(SignInForm, body);
    if (!form.ok) {
      const next = safePath(form.values['next']);
      return pageWithProblems('sign-in/sign-in.njk', { ...this.model(next), form });
    }
    const { email, password, next } = form.value;
    const result = await this.signIn.withPassword(
      { email, password, address: request.ip ?? '' },
      originOf(request),
    );
    if ('secret' in result) {
      this.cookies.set(response, 'code', result.secret);
      return redirectTo(signInPaths.codeThen(safePath(next)));
    }
    const message = result.outcome === 'wait' ? waitWords(result.minutes) : PASSWORD_REFUSED;
    const values = { email, next };
    return pageWithProblems('sign-in/sign-in.njk', {
      ...this.model(safePath(next)),
      form: { values, errors: { email: message } },
    });
  }

  private model(next: string | null): object {
    return {
      title: 'Sign in',
      action: signInPaths.signIn,
      practiceHref: this.installation.practice ? practicePaths.practiceThen(next) : null,
    };
  }
}

import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { Session } from '@lib/access/sessions/session';
import { Sessions } from '@lib/access/sessions/sessions.service';
import { SignIn } from '@lib/access/sign-in/sign-in.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { safePath } from '../access/safe-path';
import { originOf } from '../access/visitors';
import { shellPaths } from '../shell/shell.paths';
import { CodeForm } from './code.form';
import { CODE_REFUSED, waitWords } from './refusal-words';
import { signInPaths } from './sign-in.paths';

/** The second step: a code, from somebody whose password was right a moment ago. */
@Controller()
export class CodeController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
  ) {}

  @Public()
  @Get(signInPaths.code)
  async show(@Req() request: Request, @Query('next') next?: string): Promise<Page | Redirect> {
    if (!(await this.waiting(request))) return redirectTo(signInPaths.signInThen(safePath(next)));
    return page('sign-in/code.njk', modelWith(formOf({ next: safePath(next) })));
  }

  @Public()
  @Post(signInPaths.code)
  async create(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | Redirect> {
    const form = parseForm(CodeForm, body);
    const waiting = await this.waiting(request);
    if (!waiting) return redirectTo(signInPaths.signIn);
    if (!form.ok) return pageWithProblems('sign-in/code.njk', modelWith(form));
    const { code, next } = form.value;
    const result = await this.signIn.withCode(waiting, code, request.ip ?? '', originOf(request));
    if ('secret' in result) {
      this.cookies.clear(response, 'code');
      this.cookies.clear(response, 'visit');
      this.cookies.set(response, 'session', result.secret);
      return redirectTo(safePath(next) ?? shellPaths.home);
    }
    const message = result.outcome === 'wait' ? waitWords(result.minutes) : CODE_REFUSED;
    return pageWithProblems('sign-in/code.njk', modelWith({ values: { next }, errors: { code: message } }));
  }

  private async waiting(request: Request): Promise<Session | null> {
    const secret = this.cookies.read(request, 'code');
    return secret ? this.sessions.find(secret, 'code') : null;
  }
}

const modelWith = (form: FormModel): object => ({
  title: 'Enter your code',
  action: signInPaths.code,
  back: { href: signInPaths.signIn },
  form,
});

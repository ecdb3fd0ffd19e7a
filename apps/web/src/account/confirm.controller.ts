import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { Request } from 'express';
import { Session } from '@lib/access/sessions/session';
import { SignIn } from '@lib/access/sign-in/sign-in.service';
import { Viewer } from '@lib/access/viewer';
import { PracticeSignIn } from '@lib/access/practice/practice-people';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { safePath } from '../access/safe-path';
import { CodeForm } from '../sign-in/code.form';
import { CODE_REFUSED, waitWords } from '../sign-in/refusal-words';
import { accountPaths } from './account.paths';

/** The second factor again, before children's rows are taken out or rights are changed. */
@Controller()
export class ConfirmController {
  constructor(
    private readonly signIn: SignIn,
    private readonly practice: PracticeSignIn,
  ) {}

  @Allow('see own account')
  @Get(accountPaths.confirm)
  show(@CurrentSession() session: Session, @Query('next') next?: string): Page {
    return page('account/confirm.njk', modelWith(session, formOf({ next: safePath(next) })));
  }

  @Allow('see own account')
  @Post(accountPaths.confirm)
  async create(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | Redirect> {
    if (session.method === 'practice') {
      await this.practice.confirm(session, viewer.origin);
      return redirectTo(safePath((body as { next?: unknown } | null)?.next) ?? accountPaths.account);
    }
    const form = parseForm(CodeForm, body);
    if (!form.ok) return pageWithProblems('account/confirm.njk', modelWith(session, form));
    const { code, next } = form.value;
    const result = await this.signIn.confirm(session, code, request.ip ?? '', viewer.origin);
    if (result === 'in') return redirectTo(safePath(next) ?? accountPaths.account);
    const message = typeof result === 'number' ? waitWords(result) : CODE_REFUSED;
    return pageWithProblems(
      'account/confirm.njk',
      modelWith(session, { values: { next }, errors: { code: message } }),
    );
  }
}

const modelWith = (session: Session, form: FormModel): object => ({
  title: 'Confirm it is you',
  action: accountPaths.confirm,
  isMadeUp: session.method === 'practice',
  form,
});

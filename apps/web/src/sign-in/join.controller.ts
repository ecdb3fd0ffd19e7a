import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Request, Response } from 'express';
import { OpenInvitation } from '@lib/access/invitations/invitation';
import { AppSetUp, JoiningPeople } from '@lib/access/invitations/joining.service';
import { ROLES } from '@lib/access/permissions/role';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Public } from '../access/allow.decorator';
import { Cookies } from '../access/cookies';
import { originOf } from '../access/visitors';
import { shellPaths } from '../shell/shell.paths';
import { JoinForm } from './join.form';
import { qrCodeOf } from './qr-code';
import { signInPaths } from './sign-in.paths';

/** Using a one-use link: look (which changes nothing), press the button, set up the account. */
@Controller()
export class JoinController {
  constructor(
    private readonly joining: JoiningPeople,
    private readonly cookies: Cookies,
  ) {}

  @Public()
  @Get(signInPaths.joinPattern)
  async look(@Param('token') token: string): Promise<Page> {
    const invitation = await this.joining.look(token);
    return page('sign-in/invitation.njk', {
      title: titleOf(invitation),
      invitation: presentInvitation(invitation),
      action: signInPaths.join(token),
    });
  }

  @Public()
  @Post(signInPaths.joinPattern)
  async begin(@Param('token') token: string): Promise<Page> {
    const { invitation, app } = await this.joining.begin(token);
    const form = formOf({ name: invitation.name, email: invitation.email });
    return page('sign-in/set-up.njk', setUpModel(token, invitation, app, form));
  }

  @Public()
  @Post(signInPaths.joinAccountPattern)
  async create(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const { invitation, app } = await this.joining.begin(token);
    const form = parseForm(JoinForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(
        'sign-in/set-up.njk',
        setUpModel(token, invitation, app, { values: form.values, errors }),
      );
    if (!form.ok) return again(form.errors);
    const email = invitation.email ?? form.value.email;
    if (!email) return again({ email: 'Enter your email address' });
    try {
      const joined = await this.joining.join(token, { ...form.value, email }, originOf(request));
      this.cookies.clear(response, 'visit');
      this.cookies.set(response, 'session', joined.secret);
      return page('account/recovery-codes-made.njk', {
        title: 'Your recovery codes',
        codes: joined.recoveryCodes,
        next: { text: 'Continue', href: shellPaths.home },
      });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }
}

const titleOf = ({ purpose }: OpenInvitation): string =>
  purpose === 'get back in' ? 'Get back into your account' : 'Set up your account';

const presentInvitation = (invitation: OpenInvitation): object => ({
  title: titleOf(invitation),
  email: invitation.email,
  role: invitation.role && ROLES[invitation.role].title,
  place: invitation.boroughId === null ? 'the programme' : authorityById(invitation.boroughId).name,
  isReturning: invitation.purpose === 'get back in',
  isApproved: invitation.approved,
});

const setUpModel = (token: string, invitation: OpenInvitation, app: AppSetUp, form: FormModel): object => ({
  title: titleOf(invitation),
  invitation: presentInvitation(invitation),
  asksEmail: invitation.email === null,
  action: signInPaths.joinAccount(token),
  qr: qrCodeOf(app.address),
  secretText: app.text,
  form,
});

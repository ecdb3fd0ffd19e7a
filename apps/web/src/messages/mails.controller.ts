import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Viewer } from '@lib/access/viewer';
import {
  MAIL_PREFERENCE_CODES,
  MAIL_PREFERENCES,
  MailPreference,
} from '@lib/mail/preferences/mail-preference';
import { MailPreferencesService } from '@lib/mail/preferences/mail-preferences.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { messagesPaths } from './messages.paths';

class MailsForm {
  @IsIn(MAIL_PREFERENCE_CODES, { message: 'Select how often we should email you' })
  mails!: MailPreference;
}

/** How often a person is told by mail that there are messages. */
@Controller()
export class MailsController {
  constructor(private readonly preferences: MailPreferencesService) {}

  @Allow('see messages')
  @Get(messagesPaths.mails)
  async edit(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('messages/mails.njk', modelOf(formOf({ mails: await this.preferences.of(viewer) })));
  }

  @Allow('see messages')
  @Post(messagesPaths.mails)
  async save(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(MailsForm, body);
    if (!form.ok) return pageWithProblems('messages/mails.njk', modelOf(form));
    await this.preferences.choose(viewer, form.value.mails);
    return redirectTo(messagesPaths.messages, 'How often we email you is saved.');
  }
}

const modelOf = (form: FormModel): object => ({
  title: 'Emails about messages',
  action: messagesPaths.mails,
  back: { href: messagesPaths.messages },
  choices: MAIL_PREFERENCE_CODES.map((value) => {
    const { title, hint } = MAIL_PREFERENCES[value];
    return { value, text: title, hint };
  }),
  form,
});

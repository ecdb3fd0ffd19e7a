import { IsIn } from 'class-validator';
import { MAIL_PREFERENCE_CODES, MailPreference } from '@lib/mail/preferences/mail-preference';
import { Said } from '../../api-docs/describing/said.decorator';

/** How often somebody wants to be told by mail. */
export class MailChoiceBody {
  @IsIn(MAIL_PREFERENCE_CODES, { message: 'Give how often we should email you: at once, daily or off' })
  @Said('At once, once a day, or not at all', { examples: ['daily'] })
  mails!: MailPreference;
}

import { Temporal } from 'temporal-polyfill';
import { MailProblem } from '@lib/mail/sending/smtp-transport';
import { RecipientRole } from './entitled';

/** As what somebody is a recipient of a run. */
export type ToldAs = RecipientRole | 'named' | 'asker';

/** What a recipient was told, or why nothing. */
export type DeliveryOutcome = 'ready' | 'late' | 'nothing' | 'skipped' | 'not entitled' | 'nobody';

/** What became of the mail about it. */
export type DeliveryMail = 'sent' | 'failed' | 'gave up' | 'not wanted' | 'no address' | 'read here';

/** One recipient of one run. */
export interface Delivery {
  /** Null where nobody held the role; and for those who see of other people's runs only how they went. */
  readonly personId: string | null;
  readonly toldAs: ToldAs;
  readonly outcome: DeliveryOutcome;
  readonly decidedAt: Temporal.Instant;
  /** Null while its mail waits, and where there is none to be. */
  readonly mail: DeliveryMail | null;
  readonly mailProblem: MailProblem | null;
}

/** Outcomes that somebody hears of, by a message and its mail. */
export const TOLD: ReadonlySet<DeliveryOutcome> = new Set(['ready', 'late', 'nothing']);

import { Clock } from '@lib/kernel/clock';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { composeLetter, composeMail, Letter, MailText, WordsOf } from './compose-mail';
import { AddressesOf, gatherMails } from './gather-mails';
import { LeasedMail, leaseMail, markFailed, markSent } from './leased-mail';
import { MailTimes } from './mail-times';
import { MailNotTakenError, MailTransport, Sender } from './smtp-transport';

export interface MailWorkParts {
  /** As the worker's role. */
  readonly units: UnitOfWork;
  readonly clock: Clock;
  readonly addressesOf: AddressesOf;
  /** Null where there is no mail server: mails are made, and wait in the outbox. */
  readonly transport: MailTransport | null;
  readonly times: MailTimes;
  /** Where people reach the service: what links begin with. */
  readonly publicUrl: string;
  readonly wordsOf: WordsOf;
  readonly from: Sender;
  /** Makes the mails that carry links, and knows where their links lead; left out where there are none. */
  readonly letters?: Letters;
}

/** Mails that carry a link instead of messages; asked of those who make the links. */
export interface Letters {
  /** Stops those whose link is over, and puts down those that are due. @returns how many were put down. */
  readonly gather: (units: UnitOfWork, clock: Clock) => Promise<number>;
  /** Stops one that was about to be sent, if its link is over by now. @returns whether it did. */
  readonly stop: (units: UnitOfWork, mailId: string) => Promise<boolean>;
  /** Below the address of the service. The secret in it is worked out anew for each try: it is kept nowhere. */
  readonly pathOf: (letter: Letter, about: string) => string;
}

/** What a tick did, for the log. */
export interface MailTick {
  readonly made: number;
  readonly sent: number;
  readonly notTaken: number;
  readonly givenUp: number;
}

/** So many in a tick; the rest in the next one. */
const MOST_A_TICK = 100;

/**
 * A worker's part in mail; any number may run. A mail is sent at least once: one that was taken, but whose worker was
 * killed before it could write that down, is sent again under the same Message-ID.
 */
export class MailWork {
  constructor(private readonly parts: MailWorkParts) {}

  async tick(): Promise<MailTick> {
    const { units, clock, times, addressesOf } = this.parts;
    const mails = await units.run(SYSTEM, (tx) => gatherMails(tx, { clock, times, addressesOf }));
    const made = mails + ((await this.parts.letters?.gather(units, clock)) ?? 0);
    const tick = { made, sent: 0, notTaken: 0, givenUp: 0 };
    if (this.parts.transport === null) return tick;
    for (let tried = 0; tried < MOST_A_TICK; tried += 1) {
      const mail = await units.run(SYSTEM, (tx) => leaseMail(tx, clock.today(), times));
      if (!mail) break;
      const outcome = await this.send(mail, this.parts.transport);
      if (outcome === 'sent') tick.sent += 1;
      if (outcome === 'gave up') tick.givenUp += 1;
      if (outcome === 'failed' || outcome === 'no server') tick.notTaken += 1;
      if (outcome === 'no server') break;
    }
    return tick;
  }

  close(): void {
    this.parts.transport?.close();
  }

  private textOf({ letter, about, messages }: LeasedMail): MailText {
    const { letters, publicUrl } = this.parts;
    if (letter === null || about === null || !letters) return composeMail(messages, this.parts);
    return composeLetter(letter, `${publicUrl}${letters.pathOf(letter, about)}`);
  }

  /** One try. Without a server there is no use in trying the others now. */
  private async send(
    mail: LeasedMail,
    transport: MailTransport,
  ): Promise<'sent' | 'failed' | 'gave up' | 'no server' | null> {
    const { units, times, publicUrl, from, letters } = this.parts;
    if (mail.letter !== null && (await letters?.stop(units, mail.id))) return null;
    try {
      await transport.send({
        ...this.textOf(mail),
        to: mail.address,
        from,
        messageId: `${mail.id}@${new URL(publicUrl).hostname}`,
      });
    } catch (error) {
      const why = error instanceof MailNotTakenError ? error : new MailNotTakenError('other', false);
      const state = await units.run(SYSTEM, (tx) => markFailed(tx, mail, why, times));
      return state === 'failed' && NO_SERVER.has(why.problem) ? 'no server' : state;
    }
    return (await units.run(SYSTEM, (tx) => markSent(tx, mail))) ? 'sent' : null;
  }
}

const NO_SERVER: ReadonlySet<string> = new Set(['cannot connect', 'timed out', 'sign-in refused']);

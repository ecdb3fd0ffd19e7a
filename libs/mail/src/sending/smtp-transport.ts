import { createTransport } from 'nodemailer';
import { MailText } from './compose-mail';
import { MailTimes } from './mail-times';

/** Whom mails are from, and whom an answer goes to. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

export interface Mail extends MailText {
  readonly to: string;
  readonly from: Sender;
  /** Without angle brackets; the same each time this mail is sent, so that a second copy can be told. */
  readonly messageId: string;
}

export type MailProblem =
  'cannot connect' | 'timed out' | 'sign-in refused' | 'address refused' | 'mail refused' | 'other';

/** Why a mail was not taken, without a word of what the server said: that may quote an address. */
export class MailNotTakenError extends Error {
  constructor(
    readonly problem: MailProblem,
    /** The server will say the same again: trying once more is no use. */
    readonly isFinal: boolean,
  ) {
    super(`The mail was not taken: ${problem}`);
    this.name = 'MailNotTakenError';
  }
}

/** Hands a mail to whoever delivers it. */
export interface MailTransport {
  /** @throws MailNotTakenError */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The mail server of an address such as `smtps://user:password@mail.example.org`. */
export const smtpTransport = (url: string, { patienceMs }: Pick<MailTimes, 'patienceMs'>): MailTransport => {
  const server = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, from, subject, text, messageId }) => {
      try {
        await server.sendMail({
          ...{ to, from, subject, text },
          messageId: `<${messageId}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw notTaken(error);
      }
    },
    close: () => server.close(),
  };
};

const PROBLEMS: Readonly<Record<string, MailProblem>> = {
  ECONNECTION: 'cannot connect',
  ECONNREFUSED: 'cannot connect',
  ECONNRESET: 'cannot connect',
  ESOCKET: 'cannot connect',
  EDNS: 'cannot connect',
  ETLS: 'cannot connect',
  ETIMEDOUT: 'timed out',
  EAUTH: 'sign-in refused',
  ENOAUTH: 'sign-in refused',
  EENVELOPE: 'address refused',
  EMESSAGE: 'mail refused',
};

/** Of a refusal only 5xx is the last word (RFC 5321, 4.2.1), and only about the address or the mail itself. */
const notTaken = (error: unknown): MailNotTakenError => {
  const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number };
  const problem = PROBLEMS[code] ?? 'other';
  const isFinal = responseCode >= 500 && (problem === 'address refused' || problem === 'mail refused');
  return new MailNotTakenError(problem, isFinal);
};

/** How long things take around mail. */
export interface MailTimes {
  /** Messages to one person within this time are one mail. */
  readonly gatherMinutes: number;
  /** When the daily mail is made, in London. */
  readonly dailyAtHour: number;
  /** How long a worker may take over one mail before another may send it again. */
  readonly leaseSeconds: number;
  /** How long to wait after the first, second, ... failure; the last one from then on. */
  readonly retryAfterSeconds: readonly number[];
  /** How long after the first try a mail is given up. */
  readonly giveUpAfterSeconds: number;
  /** Milliseconds to wait for the mail server: to connect, to greet, and to say anything more. */
  readonly patienceMs: number;
}

export const MAIL_TIMES: MailTimes = {
  gatherMinutes: 5,
  dailyAtHour: 8,
  leaseSeconds: 120,
  retryAfterSeconds: [60, 300, 900, 3_600],
  giveUpAfterSeconds: 24 * 60 * 60,
  patienceMs: 15_000,
};

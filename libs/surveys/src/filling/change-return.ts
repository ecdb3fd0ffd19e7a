import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { isWithBorough, ReturnHead } from '../returns/held-return';
import { ReturnPage, returnPage, waveForBorough } from '../returns/read-return';
import { refuseClosed } from '../returns/refuse-closed';
import { returnHead } from '../returns/held-return.query';
import { openAnswers } from '../returns/reopened.query';
import { Tally } from '../weighing/tally';

/** A return that is held for one saving, with what may be changed in it. */
export interface ChangingReturn extends ReturnPage {
  readonly at: Temporal.Instant;
  readonly today: Day;
  /** The number of this saving. */
  readonly change: number;
  /** The answers a reviewer gave back, with those that go with them; null while every answer may be changed. */
  readonly reopened: ReadonlySet<string> | null;
}

interface Saving {
  readonly name: string;
  readonly at: Temporal.Instant;
  readonly today: Day;
}

/**
 * One saving of a return: it is held until the transaction ends, changed, weighed again, and how far it is written down.
 * @throws NotFoundError before it is started
 * @throws ConflictError while it waits for the approver or a reviewer, and once the wave is closed to corrections
 */
export const changeReturn = async <T>(
  tx: Tx,
  waveId: string,
  saving: Saving,
  work: (changing: ChangingReturn) => Promise<T>,
): Promise<{ readonly result: T; readonly page: ReturnPage }> => {
  const found = await waveForBorough(tx, waveId, { today: saving.today, forChange: true });
  const { head } = found;
  if (!head) throw new NotFoundError('return');
  refuseNotWithBorough(head);
  refuseClosed(found, 'Ask the programme for more time.');
  const page = await returnPage(tx, { ...found, head });
  const reopened = await openAnswers(tx, page);
  const result = await work({
    ...page,
    at: saving.at,
    today: saving.today,
    change: head.change + 1,
    reopened,
  });
  return { result, page: await weighAgain(tx, page, saving) };
};

const refuseNotWithBorough = (head: ReturnHead): void => {
  if (isWithBorough(head)) return;
  throw new ConflictError(
    `This return is ${head.state}, so its answers cannot be changed now.`,
    'return-not-open',
  );
};

/** The most a pause counts as work, in seconds. */
const LONGEST_PAUSE = 300;

const weighAgain = async (tx: Tx, before: ReturnPage, { name, at }: Saving): Promise<ReturnPage> => {
  const { head } = before;
  const key = { waveId: head.waveId, boroughId: head.boroughId };
  // Read again, for what the saving may have said of the return as a whole: that there is nothing to report.
  const said = (await returnHead(tx, key))!;
  const after = withMended(await returnPage(tx, { ...before, head: said }, before), before);
  const pause = Math.floor(head.lastChangeAt.until(at).total('seconds'));
  const worked = name === head.lastChangeByName ? Math.max(0, Math.min(LONGEST_PAUSE, pause)) : 0;
  await writeTally(tx, after, { name, at, worked });
  const kept = (await returnHead(tx, key))!;
  return { ...after, head: kept, held: { ...after.held, ...kept } };
};

/** Its tally, with the errors counted that this saving put right: the report on a wave says how many were. */
const withMended = (after: ReturnPage, before: ReturnPage): ReturnPage => {
  const still = new Set(errorsIn(after));
  const mended = errorsIn(before).filter((error) => !still.has(error)).length;
  const { weighed } = after;
  return {
    ...after,
    weighed: { ...weighed, tally: { ...weighed.tally, mended: weighed.tally.mended + mended } },
  };
};

/** By rule and place: a changed answer that still breaks its rule is no error put right. */
const errorsIn = ({ weighed }: ReturnPage): string[] =>
  weighed.findings
    .filter(({ weight }) => weight === 'error')
    .map(({ rule, place }) => [rule, place.section, place.row, place.question].join('|'));

const writeTally = async (
  tx: Tx,
  { head, weighed }: ReturnPage,
  { name, at, worked }: { readonly name: string; readonly at: Temporal.Instant; readonly worked: number },
): Promise<void> => {
  const tally: Tally = weighed.tally;
  await tx.query(
    `update returns set change = change + 1, tally = $3, last_change_at = $4, last_change_by_name = $5,
                        seconds_worked = seconds_worked + $6
      where borough_id = $1 and id = $2`,
    [head.boroughId, head.id, JSON.stringify(tally), at.toString(), name, worked],
  );
};

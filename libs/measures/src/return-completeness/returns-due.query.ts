import { Day } from '@lib/kernel/day';
import { Nights } from '@lib/high-cost/costs/cost-line';
import { Tx } from '@lib/database/unit-of-work';
import { daysFor, WaveDays } from '@lib/surveys/waves/wave';
import { Tally } from '@lib/surveys/weighing/tally';
import { theEndOf } from '../panel-counts/the-end-of';
import { isWithin } from '../year-to';

/** A return that was due of a borough. */
export interface DueReturn {
  readonly collection: string;
  readonly wave: string;
  readonly deadlineOn: Day;
  /** What was handed in by the day: the last of it, and when it first was; null where nothing was. */
  readonly handedIn: { readonly on: Day; readonly isNil: boolean; readonly tally: Tally } | null;
  /** Of a return that was begun and not handed in, what it asks now; null where it was not begun. */
  readonly begun: Tally | null;
}

interface Row extends WaveDays {
  readonly collection: string;
  readonly wave: string;
  readonly ownDeadlineOn: Day | null;
  readonly ownCorrectionOn: Day | null;
  readonly firstOn: Day | null;
  readonly isNil: boolean | null;
  readonly tally: Tally | null;
  readonly begun: Tally | null;
}

/**
 * The returns of waves whose deadline, the borough’s own where it has one, is within a period, as they stood at the end of
 * its last day. Pilots are trials, and where no return is expected none is due.
 */
export const returnsDue = async (
  tx: Tx,
  borough: number,
  period: Nights,
  asAt: Day,
): Promise<DueReturn[]> => {
  const rows = await tx.query<Row>(DUE, [borough, theEndOf(asAt).toString()]);
  return rows
    .map(({ ownDeadlineOn, ownCorrectionOn, firstOn, isNil, tally, begun, collection, wave, ...days }) => ({
      ...{ collection, wave, begun },
      deadlineOn: daysFor(days, { deadlineOn: ownDeadlineOn, lastCorrectionOn: ownCorrectionOn }).deadlineOn,
      handedIn: firstOn && tally ? { on: firstOn, isNil: isNil === true, tally } : null,
    }))
    .filter(({ deadlineOn }) => isWithin(deadlineOn, period));
};

const DUE = `
  select c.title as collection, w.title as wave, w.deadline_on as "deadlineOn", w.last_new_row_on as "lastNewRowOn",
         w.last_correction_on as "lastCorrectionOn", b.deadline_on as "ownDeadlineOn", b.last_correction_on as "ownCorrectionOn",
         first.on as "firstOn", last.is_nil as "isNil", last.tally, r.tally as begun
    from wave_boroughs b
    join waves w on w.id = b.wave_id and w.state in ('open', 'final')
    join collections c on c.code = w.collection
    left join returns r on r.borough_id = b.borough_id and r.wave_id = w.id and not r.pilot
    left join lateral (
      select is_nil, tally from return_versions v
       where v.borough_id = r.borough_id and v.return_id = r.id and v.submitted_at < $2
       order by v.number desc limit 1) last on true
    left join lateral (
      select (min(v.submitted_at) at time zone 'Europe/London')::date as on from return_versions v
       where v.borough_id = r.borough_id and v.return_id = r.id and v.submitted_at < $2) first on true
   where b.borough_id = $1 and b.not_expected_because is null
   order by w.reference_day, c.title, w.id`;

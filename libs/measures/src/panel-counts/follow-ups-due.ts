import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { costAgainstAgreed } from '@lib/panel/follow-ups/cost-against-agreed';
import { ConditionsMet, FollowUpKind, slugOf } from '@lib/panel/follow-ups/follow-up';
import { PartsOf } from '../cubes/broken-down';
import { FOLLOW_UP_WAYS } from '../cubes/follow-up-ways';
import { measuredBorough } from '../placements/measured-borough';
import { quarterTo } from './quarter-to';
import { theEndOf } from './the-end-of';

type Parts = PartsOf<typeof FOLLOW_UP_WAYS>;

/** A follow-up as it stood; what was not answered by then is null. */
export interface DueFollowUp {
  readonly kind: FollowUpKind;
  readonly done: boolean;
  readonly started: boolean | null;
  readonly conditionsMet: ConditionsMet | null;
  readonly weeklyPence: number | null;
  readonly stillThere: boolean | null;
  /** What it was agreed to cost a week, in pence. */
  readonly agreedPence: number | null;
}

/** The follow-ups of a borough that fell due in the quarter to a day, as answered by its end. */
export const followUpsDue = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const { from, to } = quarterTo(on);
  const due = await tx.query<DueFollowUp>(dueSql, [
    measuredBorough(tx, borough),
    from,
    to,
    theEndOf(on).toString(),
  ]);
  return due.map(partsOfFollowUp);
};

const dueSql = `
  select f.kind, d.done, case when d.done then f.started end as started,
         case when d.done then f.conditions_met end as "conditionsMet",
         case when d.done then f.weekly_pence end::int as "weeklyPence",
         case when d.done then f.still_there end as "stillThere",
         (select r.weekly_pence::int from borough_responses r
           where r.borough_id = f.borough_id and r.case_id = f.case_id and r.superseded_at is null
             and r.started_on is not null
           order by r.started_on desc limit 1) as "agreedPence"
    from follow_ups f
    cross join lateral (select coalesce(f.done_at < $4, false) as done) d
   where f.borough_id = $1 and f.due_on between $2 and $3`;

export const partsOfFollowUp = (one: DueFollowUp): Parts => ({
  kind: slugOf(one.kind) as Parts['kind'],
  done: one.done ? 'yes' : 'no',
  started: one.started ? 'yes' : 'no',
  conditions: one.conditionsMet === 'all' || one.conditionsMet === 'no conditions' ? 'met' : 'not-met',
  cost: costPart(one),
  there: one.stillThere === null ? 'unknown' : one.stillThere ? 'yes' : 'no',
});

const costPart = ({ weeklyPence, agreedPence }: DueFollowUp): Parts['cost'] => {
  if (weeklyPence === null || agreedPence === null) return 'unknown';
  return costAgainstAgreed(weeklyPence, agreedPence) > 0 ? 'more' : 'agreed';
};

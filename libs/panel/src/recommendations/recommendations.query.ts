import { Temporal } from 'temporal-polyfill';
import { MarkReason } from '@lib/high-cost/marks/panel-mark';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { QuorumState } from '../attendance/quorum';
import { ConditionOwner, Escalation, OutcomeCode } from './outcome';
import { Condition, NewAction, Recommendation } from './recommendation';

interface Row {
  readonly id: string;
  readonly item_id: string;
  readonly meeting_id: string;
  readonly outcome: OutcomeCode;
  readonly in_principle: boolean;
  readonly rationale: string | null;
  readonly views_considered: string | null;
  readonly dissent: string | null;
  readonly social_care_percent: number | null;
  readonly education_percent: number | null;
  readonly health_percent: number | null;
  readonly weekly_pence: string | number | null;
  readonly setting_id: string | null;
  readonly option_name: string | null;
  readonly information_needed: string | null;
  readonly escalated_to: Escalation | null;
  readonly follow_up_on: Day | null;
  readonly high_cost_mark: MarkReason | null;
  readonly quorum: QuorumState | null;
  readonly confirmed_at: Temporal.Instant | null;
  readonly confirmed_by_name: string | null;
  readonly version: number;
  readonly saved_at: Temporal.Instant;
  readonly saved_by_name: string;
}

/** What is written for an item, confirmed or not; null before anything is, and for whoever may not see the case. */
export const recommendationOf = async (tx: Tx, itemId: string): Promise<Recommendation | null> => {
  const [row] = await tx.query<Row>('select * from recommendations where item_id = $1', [itemId]);
  return row ? whole(tx, row) : null;
};

/** What the panel recommended on a case at its meetings so far, the newest first; drafts left out. */
export const earlierRecommendations = async (
  tx: Tx,
  of: { readonly boroughId: number; readonly id: string },
): Promise<Recommendation[]> => {
  const rows = await tx.query<Row>(
    `select * from recommendations where borough_id = $1 and case_id = $2 and confirmed_at is not null
      order by confirmed_at desc`,
    [of.boroughId, of.id],
  );
  const found: Recommendation[] = [];
  for (const row of rows) found.push(await whole(tx, row));
  return found;
};

const whole = async (tx: Tx, row: Row): Promise<Recommendation> => ({
  id: row.id,
  itemId: row.item_id,
  meetingId: row.meeting_id,
  outcome: row.outcome,
  inPrinciple: row.in_principle,
  rationale: row.rationale,
  viewsConsidered: row.views_considered,
  dissent: row.dissent,
  funding:
    row.social_care_percent === null
      ? null
      : {
          socialCare: row.social_care_percent,
          education: row.education_percent ?? 0,
          health: row.health_percent ?? 0,
        },
  weeklyPence: row.weekly_pence === null ? null : Number(row.weekly_pence),
  option: row.option_name === null ? null : { name: row.option_name, settingId: row.setting_id },
  informationNeeded: row.information_needed,
  escalatedTo: row.escalated_to,
  followUpOn: row.follow_up_on,
  highCostMark: row.high_cost_mark,
  conditions: await conditionsOf(tx, row.id),
  actions: await actionsOf(tx, row.item_id),
  quorum: row.quorum,
  confirmed: row.confirmed_at === null ? null : { at: row.confirmed_at, byName: row.confirmed_by_name ?? '' },
  version: row.version,
  savedAt: row.saved_at,
  savedByName: row.saved_by_name,
});

const conditionsOf = (tx: Tx, recommendationId: string): Promise<Condition[]> =>
  tx.query<{ condition: string; owner: ConditionOwner; dueOn: Day | null }>(
    `select condition, owner, due_on as "dueOn" from recommendation_conditions
      where recommendation_id = $1 order by position`,
    [recommendationId],
  );

const actionsOf = async (tx: Tx, itemId: string): Promise<NewAction[]> => {
  const rows = await tx.query<{
    task: string;
    kind: 'borough' | 'panel';
    personId: string | null;
    name: string;
    dueOn: Day;
  }>(
    `select task, owner_kind as kind, owner_id as "personId", owner_name as name, due_on as "dueOn"
       from case_actions where item_id = $1 order by id`,
    [itemId],
  );
  return rows.map(({ task, kind, personId, name, dueOn }) => ({
    task,
    dueOn,
    owner: { kind, personId, name },
  }));
};

import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { definitionsOf } from '@lib/high-cost/definitions/definitions.query';
import { definitionOn } from '@lib/high-cost/definitions/hcli-definition';
import { PartsOf } from '../cubes/broken-down';
import { HCLI_OUTCOME_WAYS } from '../cubes/hcli-outcome-ways';
import { quarterTo } from '../panel-counts/quarter-to';
import { measuredBorough } from '../placements/measured-borough';
import { countedOf, countedSql, StoredPlacement } from './counted-placement';
import { inUnder } from './register-on';

type Parts = PartsOf<typeof HCLI_OUTCOME_WAYS>;

/** What a review found, by codes; null is not recorded. */
export interface CountedReview {
  readonly step: string;
  readonly dueOn: Day;
  readonly heldOn: Day;
  readonly stability: string | null;
  readonly education: string | null;
  readonly missingEpisodes: number | null;
  readonly familyTime: string | null;
  readonly rating: string | null;
}

/** What the reviews of a borough found that were held in the quarter to a day, of placements in its register then. */
export const reviewsTo = async (tx: Tx, borough: number, on: Day): Promise<Parts[]> => {
  const { from, to } = quarterTo(on);
  const definitions = await definitionsOf(tx);
  const held = await tx.query<StoredPlacement & CountedReview & { countedOn: Day }>(reviewsSql, [
    measuredBorough(tx, borough),
    from,
    to,
  ]);
  return held.map(countedOf).flatMap((one) => {
    const definition = definitionOn(definitions, one.countedOn);
    if (definition === null || inUnder(definition, one, one.countedOn) === null) return [];
    return [partsOfReview(one)];
  });
};

/** A review that was held after the placement had ended is of its last night. */
const COUNTED_ON = 'least(r.held_on, p.ended_on - 1)';

const reviewsSql = countedSql({
  on: COUNTED_ON,
  and: `${COUNTED_ON} as "countedOn", r.step, r.due_on as "dueOn", r.held_on as "heldOn", r.stability, r.education,
         r.missing_episodes::int as "missingEpisodes", r.family_time as "familyTime", r.rating`,
  join: `join outcome_reviews r on r.borough_id = e.borough_id and r.entry_id = e.id and r.withdrawn_at is null`,
  where: 'r.held_on between $2 and $3',
});

export const partsOfReview = (one: CountedReview): Parts => ({
  step: STEPS[one.step] ?? '12-over',
  held: one.heldOn <= one.dueOn ? 'in-time' : 'late',
  stability: recorded(one.stability, (said) => (said === 'settled' ? 'settled' : 'at-risk')),
  education: recorded(one.education, (said) => (said === 'yes' ? 'yes' : 'part')),
  missing: recorded(one.missingEpisodes, (times) => (times === 0 ? 'never' : 'once')),
  family: familyPart(one.familyTime),
  rating: recorded(one.rating, (said) => (['very good', 'good'].includes(said) ? 'good' : 'not-good')),
});

const recorded = <Said, Part extends string>(
  said: Said | null,
  partOf: (said: Said) => Part,
): Part | 'not-recorded' => (said === null ? 'not-recorded' : partOf(said));

const familyPart = (said: string | null): Parts['family'] => {
  if (said === null || said === 'no plan') return 'not-recorded';
  return said === 'met' ? 'met' : 'not-met';
};

const STEPS: Readonly<Partial<Record<string, Parts['step']>>> = {
  '28-days': '28-days',
  '3-months': '3-months',
  '6-months': '6-months',
};

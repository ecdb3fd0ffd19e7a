import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { Share } from '../share';
import { CountedAs, CountedList } from './counted-row';
import { ChildFact, factsSql, listOf, ListedRow } from './child-facts';

/**
 * Who a measure of a day asks about and on which side each stands, as conditions on a placement `p` that is open on
 * it. The figure counts these sides and the list shows them: there is no second rule that could say otherwise.
 */
export interface OpenRule {
  /** Everybody in a placement on the day, where it is left out. */
  readonly among?: string;
  readonly counted: string;
  /** Nobody’s side is unknown, where it is left out. */
  readonly notKnown?: string;
  /** From $3 on: $1 is the borough and $2 the day. */
  readonly values?: readonly unknown[];
}

const sideOf = ({ counted, notKnown }: OpenRule): string =>
  `case when ${counted} then 'counted' when ${notKnown ?? 'false'} then 'not known' else 'of whom' end`;

const whereOf = ({ among }: OpenRule): string => `${OPEN_ON_DAY}${among ? ` and ${among}` : ''}`;

/** How many rows are on each side of the borough the transaction may measure. */
export const countSides = async (
  tx: Tx,
  rule: OpenRule,
  asAt: Day,
  named?: number,
): Promise<Record<CountedAs, number>> => {
  const [row] = await tx.query<Record<CountedAs, number>>(
    `select count(*) filter (where side = 'counted')::int as counted,
            count(*) filter (where side = 'of whom')::int as "of whom",
            count(*) filter (where side = 'not known')::int as "not known"
       from (select ${sideOf(rule)} as side from placements p where ${whereOf(rule)}) asked`,
    [measuredBorough(tx, named), asAt, ...(rule.values ?? [])],
  );
  return row ?? { counted: 0, 'of whom': 0, 'not known': 0 };
};

/** What is not known is counted below the line all the same, as the Department for Education does. */
export const amongAll = (sides: Readonly<Record<CountedAs, number>>): Share => ({
  ...{ numerator: sides.counted, unknown: sides['not known'] },
  denominator: sides.counted + sides['of whom'] + sides['not known'],
});

/** What is not known is in neither number. */
export const amongKnown = (sides: Readonly<Record<CountedAs, number>>): Share => ({
  ...{ numerator: sides.counted, unknown: sides['not known'] },
  denominator: sides.counted + sides['of whom'],
});

/** The children of the rule one by one, in the order of the borough’s references, with what the rule looked at. */
export const listOpen = async (
  tx: Tx,
  rule: OpenRule,
  asAt: Day,
  facts: readonly ChildFact[],
): Promise<CountedList> => {
  const rows = await tx.query<ListedRow>(
    `select p.child_id as "childId", ${sideOf(rule)} as side${factsSql(facts)}
       from placements p
       join children c on c.borough_id = p.borough_id and c.id = p.child_id
      where ${whereOf(rule)}
      order by c.local_reference, p.started_on`,
    [measuredBorough(tx), asAt, ...(rule.values ?? [])],
  );
  return listOf(rows, facts);
};

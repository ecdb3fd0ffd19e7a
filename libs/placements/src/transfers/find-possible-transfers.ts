import { randomUUID } from 'node:crypto';
import { Clock } from '@lib/kernel/clock';
import { addYears, Day } from '@lib/kernel/day';
import { boroughsWithAgreement } from '@lib/boroughs/agreements/agreements.service';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { STATISTICS } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { TransferDirection } from './possible-transfer';

/** Days between the end in one borough and the start in another, either way: two returns rarely agree on the day. */
export const TRANSFER_DAYS = 7;
/** What happened longer ago is no longer looked for. */
export const TRANSFER_YEARS = 2;

export interface TransferWork {
  /** As the role that alone may look at more than one borough. */
  readonly units: UnitOfWork;
  readonly clock: Clock;
}

interface Side {
  readonly borough_id: number;
  readonly child_id: string;
  readonly direction: TransferDirection;
  readonly happened_on: Day;
}

/**
 * Finds children whose care one borough ended as taken over by another authority, and whom another began to look after
 * within seven days: by month of birth and sex, out of returns only, and only of boroughs that agreed to both uses
 * today. Each borough is given a row about its own child; that there are two sides is known here and nowhere else.
 * What is no longer found goes, but for what a borough answered.
 * @returns how many rows came and went
 */
export const findPossibleTransfers = ({
  units,
  clock,
}: TransferWork): Promise<{ found: number; gone: number }> =>
  units.run(STATISTICS, async (tx) => {
    const today = clock.today();
    const sides = await sidesOf(tx, await agreedBoroughs(tx, today), today);
    const kept = await tx.query<Side & { id: string; answered: boolean }>(
      `select borough_id, id, child_id, direction, happened_on, answer is not null as answered from possible_transfers`,
    );
    const there = new Set(kept.map(keyOf));
    const wanted = new Set(sides.map(keyOf));
    const found = sides.filter((side) => !there.has(keyOf(side)));
    const gone = kept.filter((side) => !side.answered && !wanted.has(keyOf(side)));
    await insertRows(
      tx,
      'possible_transfers',
      { borough_id: 'smallint', id: 'uuid', child_id: 'uuid', direction: 'text', happened_on: 'date' },
      // Keys of ours tell when they were made, and so when the other borough sent its return: these are random.
      found.map((side) => [side.borough_id, randomUUID(), side.child_id, side.direction, side.happened_on]),
    );
    if (gone.length > 0)
      await tx.query('delete from possible_transfers where id = any($1)', [gone.map(({ id }) => id)]);
    return { found: found.length, gone: gone.length };
  });

/** A borough whose agreement to either use has ended takes no part: neither its child nor another’s is shown. */
const agreedBoroughs = async (tx: Tx, on: Day): Promise<number[]> => {
  const programme = new Set(await boroughsWithAgreement(tx, 'programme', on));
  return (await boroughsWithAgreement(tx, 'sufficiency', on)).filter((id) => programme.has(id));
};

const keyOf = ({ borough_id, child_id, direction, happened_on }: Side): string =>
  `${borough_id} ${child_id} ${direction} ${happened_on}`;

const sidesOf = (tx: Tx, boroughs: readonly number[], today: Day): Promise<Side[]> =>
  tx.query<Side>(SIDES, [boroughs, addYears(today, -TRANSFER_YEARS), today]);

/** Marks of what comes from a page begin with the column: a day that somebody typed is no day of a return. */
const fromAPage = (column: string): string =>
  `exists (select from unnest(coalesce(p.entered, '{}')) mark where mark like '${column} %')`;

const SIDES = `
  with known as materialized (
    select p.borough_id, p.child_id, c.birth_month, c.sex,
           case when p.reason_ceased = 'E3' and not p.end_inferred and not ${fromAPage('ended_on')}
                then p.ended_on end as left_on,
           case when p.start_reason = 'S' and not ${fromAPage('started_on')} then p.started_on end as came_on
      from placements p
      join children c on c.borough_id = p.borough_id and c.id = p.child_id
     where p.borough_id = any($1) and not p.short_break and c.sex in ('M', 'F')
       and (p.reason_ceased = 'E3' or p.start_reason = 'S')
  ), pairs as materialized (
    select l.borough_id as from_borough, l.child_id as from_child, l.left_on,
           k.borough_id as to_borough, k.child_id as to_child, k.came_on
      from known l
      join known k on k.birth_month = l.birth_month and k.sex = l.sex and k.borough_id <> l.borough_id
       and k.came_on between l.left_on - ${TRANSFER_DAYS} and l.left_on + ${TRANSFER_DAYS}
     where l.left_on between $2::date and $3::date and k.came_on <= $3::date
  )
  select distinct from_borough as borough_id, from_child as child_id, 'left' as direction, left_on as happened_on from pairs
  union
  select distinct to_borough, to_child, 'came', came_on from pairs
  order by 1, 4, 2`;

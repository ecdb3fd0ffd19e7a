import { addDays, Day } from '@lib/kernel/day';
import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { Tx } from '@lib/database/unit-of-work';
import { gridOf } from '../filled-grid';
import { AnswerSource, PrefillAsked } from '../prefill-source';
import { fromReturns, returnReach } from '../return-reach';

const HELD_IN = 'Placements, from SSDA903 returns';

const PERIODS = { last_7: 7, last_28: 28, last_90: 90 } as const;
const LONGEST = 90;

interface Ended {
  readonly endedOn: Day;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
  /** As the borough recorded it in the register; null where it did not. */
  readonly planned: 'planned' | 'not planned' | null;
}

/** The days on which children went from one carer or home to another, since a day; with the same carer is no move. */
const movesSince = (tx: Tx, { boroughId, referenceDay }: PrefillAsked, since: Day): Promise<{ on: Day }[]> =>
  tx.query<{ on: Day }>(
    `select p.started_on as on from placements p
      where p.borough_id = $1 and not p.short_break and p.started_on > $3 and p.started_on <= $2
        and p.start_reason <> all ('{T,U}')
        and exists (select from placements b where b.borough_id = p.borough_id and b.child_id = p.child_id
              and not b.short_break and b.ended_on = p.started_on and b.id <> p.id)`,
    [boroughId, referenceDay, since],
  );

const endedSince = (tx: Tx, { boroughId, referenceDay }: PrefillAsked, since: Day): Promise<Ended[]> =>
  tx.query<Ended>(
    `select p.ended_on as "endedOn", p.reason_ceased as "reasonCeased", p.reason_for_change as "reasonForChange", d.planned
       from placements p
       left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
       left join placement_endings d on d.borough_id = e.borough_id and d.entry_id = e.id
      where p.borough_id = $1 and not p.short_break and p.ended_on > $3 and p.ended_on <= $2`,
    [boroughId, referenceDay, since],
  );

/** Null where neither the register nor the codes of the return tell. */
const howEnded = (one: Ended): Ended['planned'] => one.planned ?? plannedByReturn(one);

/** Moves and endings nobody planned, and how many placements were made. */
export const MOVE_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'moves', kinds: ['grid'] },
    ...{ heldIn: HELD_IN, gives: 'Moves and unplanned endings in the last 7, 28 and 90 days' },
    async know(tx, asked, question) {
      const reach = await returnReach(tx, asked, addDays(asked.referenceDay, -LONGEST));
      if (reach === null || question.kind !== 'grid') return null;
      const since = addDays(asked.referenceDay, -LONGEST);
      const [moves, ended] = [await movesSince(tx, asked, since), await endedSince(tx, asked, since)];
      const untold = ended.filter((one) => howEnded(one) === null).length;
      const cells = Object.entries(PERIODS).map(([period, days]) => {
        const after = addDays(asked.referenceDay, -days);
        return [
          period,
          {
            moves: moves.filter(({ on }) => on > after).length,
            unplanned: ended.filter((one) => one.endedOn > after && howEnded(one) === 'not planned').length,
          },
        ] as const;
      });
      return {
        value: gridOf(asked.set, question, Object.fromEntries(cells)),
        ...fromReturns(
          reach,
          asked,
          untold === 0 ? null : `without ${untold} endings whose reason does not tell`,
        ),
      };
    },
  },
  {
    ...{ of: 'answer', code: 'placements-made', kinds: ['whole'] },
    ...{ heldIn: HELD_IN, gives: 'Placements that started in the period' },
    async know(tx, asked) {
      const { boroughId, periodFrom, referenceDay } = asked;
      const reach = periodFrom && (await returnReach(tx, asked, periodFrom));
      if (!reach) return null;
      const [found] = await tx.query<{ made: number }>(
        `select count(*)::int as made from placements
          where borough_id = $1 and not short_break and started_on >= $2 and started_on <= $3`,
        [boroughId, periodFrom, referenceDay],
      );
      return { value: found!.made, ...fromReturns(reach, asked) };
    },
  },
];

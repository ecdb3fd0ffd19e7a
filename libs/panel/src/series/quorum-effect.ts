import { Tx } from '@lib/database/unit-of-work';
import { addDays, addYears, Day } from '@lib/kernel/day';
import { Quorum } from './series';
import { allSeries } from './series.query';

/** What a quorum would do to one panel that is open. */
export interface QuorumOfPanel {
  readonly panel: string;
  /** The quorum it has, which a rule for new panels does not change. */
  readonly own: Quorum;
  /** Whether that is another than the one proposed. */
  readonly differs: boolean;
  /** Meetings held in the 12 months up to the day. */
  readonly held: number;
  /** Of those, with too few under the quorum it has now, and under the one proposed. */
  readonly withoutOwn: number;
  readonly withoutProposed: number;
}

/**
 * What a quorum would have done to each open panel in the last 12 months, from how many came and what they speak for.
 * Whoever came for a part of a meeting counts; the database gives numbers of meetings, and nobody who came.
 */
export const quorumEffect = async (tx: Tx, proposed: Quorum, today: Day): Promise<QuorumOfPanel[]> => {
  const period = { from: addDays(addYears(today, -1), 1), to: today };
  const under = await meetingsWithout(tx, proposed, period);
  const open = (await allSeries(tx)).filter(({ state }) => state === 'open');
  const found: QuorumOfPanel[] = [];
  for (const { id, name, quorum } of open) {
    const own = (await meetingsWithout(tx, quorum, period)).get(id);
    found.push({
      panel: name,
      own: quorum,
      differs: !isSameQuorum(quorum, proposed),
      held: own?.held ?? 0,
      withoutOwn: own?.without ?? 0,
      withoutProposed: under.get(id)?.without ?? 0,
    });
  }
  return found;
};

export const isSameQuorum = (one: Quorum, other: Quorum): boolean =>
  one.least === other.least && [...one.areas].sort().join() === [...other.areas].sort().join();

interface Meetings {
  readonly id: string;
  readonly held: number;
  readonly without: number;
}

const meetingsWithout = async (
  tx: Tx,
  { least, areas }: Quorum,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, Meetings>> => {
  const rows = await tx.query<Meetings>(
    'select series_id as id, held, without from panel_meetings_without_quorum($1, $2::text[], $3, $4)',
    [least, areas, from, to],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

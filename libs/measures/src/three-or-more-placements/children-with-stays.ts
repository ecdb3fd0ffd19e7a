import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { CountedList } from '../behind/counted-row';

interface Stay {
  readonly place: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** A child with the placements that the rule looked at. */
export interface ChildWithStays {
  readonly childId: string;
  readonly placements: number;
  readonly stays: readonly Stay[];
}

/** From so many placements on a child is counted. */
const THREE = 3;

/** Who moved how often, and when. Stays of less than 24 hours are no placements, and not in it. */
export const listOfStays = (children: readonly ChildWithStays[]): CountedList => ({
  columns: { placements: 'Placements', stays: 'Which, by the code of each placement' },
  rows: children.map(({ childId, placements, stays }) => ({
    subject: { kind: 'child', id: childId },
    as: placements >= THREE ? 'counted' : 'of whom',
    facts: { placements, stays: stays.map(stayWords).join('; ') },
  })),
});

const stayWords = ({ place, from, to }: Stay): string => {
  const time = to === null ? `since ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;
  return `${place} ${time}`;
};

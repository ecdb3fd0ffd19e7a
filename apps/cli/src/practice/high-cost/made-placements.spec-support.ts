import { addDays, addYears, Day, day } from '@lib/kernel/day';
import { Random } from '../random';
import { FoundPlacement } from './found-placement';

export const AS_AT = day('2026-11-22');
export const BOROUGHS = 33;
/** As London: 9,300 in all. */
export const CHILDREN_OF_A_BOROUGH = 282;

/** One sort of placement of a borough of 282, about as London has it: how many there are, and were since April 2024. */
interface Sort {
  readonly place: string;
  readonly group: string;
  readonly now: number;
  readonly ended: number;
  readonly ages: readonly [number, number];
}

const SORTS: readonly Sort[] = [
  { place: 'K2', group: 'residential', now: 21, ended: 60, ages: [13, 17] },
  { place: 'K2', group: 'residential', now: 6, ended: 10, ages: [6, 12] },
  { place: 'K1', group: 'secure', now: 1, ended: 1, ages: [13, 17] },
  { place: 'S1', group: 'residential-school', now: 1, ended: 2, ages: [9, 16] },
  { place: 'Z12', group: 'other', now: 2, ended: 8, ages: [13, 17] },
  { place: 'K3', group: 'supported', now: 34, ended: 100, ages: [16, 17] },
  { place: 'U4', group: 'fostering-mainstream', now: 80, ended: 90, ages: [8, 17] },
  { place: 'U6', group: 'fostering-mainstream', now: 60, ended: 90, ages: [0, 7] },
  { place: 'P1', group: 'with-parents', now: 10, ended: 20, ages: [0, 17] },
];

/** The placements of one borough, of children who are each in one. */
export const madePlacements = (boroughId: number): FoundPlacement[] => {
  const random = new Random(5, `made-placements ${boroughId}`);
  const lists = SORTS.flatMap((sort) => [
    ...Array.from({ length: sort.now }, () => made(sort, null, random)),
    ...Array.from({ length: sort.ended }, () => made(sort, addDays(AS_AT, -random.whole(1, 960)), random)),
  ]);
  return lists.map((one, at) => ({
    ...one,
    id: `p${boroughId}-${at}`,
    childId: `c${boroughId}-${at}`,
    reference: `R${at}`,
  }));
};

const made = (
  { place, group, ages: [youngest, oldest] }: Sort,
  endedOn: Day | null,
  random: Random,
): Omit<FoundPlacement, 'id' | 'childId' | 'reference'> => {
  const last = endedOn ?? AS_AT;
  return {
    birthMonth:
      `${addDays(addYears(last, -random.whole(youngest, oldest)), -random.whole(40, 300)).slice(0, 8)}01` as Day,
    unaccompanied: group === 'supported' && random.chance(0.5),
    startedOn: addDays(last, -random.whole(1, 900)),
    endedOn,
    place,
    group,
    provider: group === 'other' ? null : random.pick(['PR1', 'PR4', 'PR4', 'PR5']),
    urn: group === 'other' ? null : '9000001',
  };
};

import { RepairableEpisode, ReturnInPlace } from './repaired-episode';

/**
 * The returns that count, oldest year first: of each year the one that is true at the latest day, so that a
 * part-year extract gives way to a later one and to the whole year. The order they came in does not matter.
 */
export const effectiveReturns = <T extends RepairableEpisode>(
  returns: readonly ReturnInPlace<T>[],
): ReturnInPlace<T>[] => {
  const ofYear = new Map<number, ReturnInPlace<T>>();
  for (const one of returns) {
    const other = ofYear.get(one.year);
    if (!other || isLater(one, other)) ofYear.set(one.year, one);
  }
  return [...ofYear.values()].sort((a, b) => a.year - b.year);
};

type Moment = Pick<ReturnInPlace<RepairableEpisode>, 'id' | 'trueAt'>;

const isLater = (one: Moment, other: Moment): boolean =>
  one.trueAt === other.trueAt ? one.id > other.id : one.trueAt > other.trueAt;

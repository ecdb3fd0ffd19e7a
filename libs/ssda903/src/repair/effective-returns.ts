import { RepairableEpisode, ReturnInPlace } from './repaired-episode';

/** Where a return stands among the others of its authority. */
type Place = Pick<ReturnInPlace<RepairableEpisode>, 'id' | 'year' | 'trueAt'>;

/**
 * The returns that count, oldest year first: of each year the one that is true at the latest day, so that a
 * part-year extract gives way to a later one and to the whole year. The order they came in does not matter.
 */
export const effectiveReturns = <R extends Place>(returns: readonly R[]): R[] => {
  const ofYear = new Map<number, R>();
  for (const one of returns) {
    const other = ofYear.get(one.year);
    if (!other || isLater(one, other)) ofYear.set(one.year, one);
  }
  return [...ofYear.values()].sort((a, b) => a.year - b.year);
};

const isLater = (one: Place, other: Place): boolean =>
  one.trueAt === other.trueAt ? one.id > other.id : one.trueAt > other.trueAt;

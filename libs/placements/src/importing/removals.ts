import { DerivationDifference } from '../derivation/save-derivation';
import { StoredRow } from '../derivation/difference';
import { StoredDerivation } from '../derivation/stored-derivation';

/** How many children would no longer be shown as looked after though no return says that they left. */
export interface Removals {
  /** Looked after as far as is known before. */
  readonly lookedAfter: number;
  readonly removed: number;
  /** So many that it may be a wrong or half a file: somebody has to say that it is meant. */
  readonly needAccepting: boolean;
}

/** A fifth of those looked after, and not fewer than five: what is below is the ordinary slip of a return. */
const MANY = 5;
const LARGE_SHARE = 1 / 5;

/**
 * Counts, of some children or of all, those looked after before whom the returns would then leave out without a word:
 * no record at all, or an end that had to be inferred. Children last known of before the year that the latest return
 * follows on are not counted: a return of the years between, which is not there, may say when they left.
 * @param latestYear the year of the latest return that would count; null when none would
 */
export const removalsOf = (
  before: StoredDerivation,
  { periods }: DerivationDifference,
  latestYear: number | null,
): Removals => {
  const lookedAfter = openIn(before.periods);
  const after = lastPeriods(periods.standing);
  const lastKnown = lastYears(before.episodes);
  const removed = [...lookedAfter].filter((child) => {
    const last = after.get(child);
    const leftUnsaid = !last || (last['ended_on'] !== null && last['end_inferred'] === true);
    const isDue = latestYear === null || (lastKnown.get(child) ?? 0) >= latestYear - 1;
    return leftUnsaid && isDue;
  }).length;
  return weighed(lookedAfter.size, removed);
};

export const NO_REMOVALS: Removals = { lookedAfter: 0, removed: 0, needAccepting: false };

/** Those of some children and of others, weighed as one. */
export const removalsTogether = (one: Removals, other: Removals): Removals =>
  weighed(one.lookedAfter + other.lookedAfter, one.removed + other.removed);

const weighed = (lookedAfter: number, removed: number): Removals => ({
  lookedAfter,
  removed,
  needAccepting: removed >= MANY && removed > lookedAfter * LARGE_SHARE,
});

const openIn = (periods: readonly StoredRow[]): Set<string> =>
  new Set(periods.filter(({ row }) => row['ended_on'] === null).map(({ child }) => child));

const lastPeriods = (periods: readonly StoredRow[]): Map<string, StoredRow['row']> => {
  const last = new Map<string, StoredRow['row']>();
  for (const { child, row } of periods) {
    const other = last.get(child);
    if (!other || (row['started_on'] as string) > (other['started_on'] as string)) last.set(child, row);
  }
  return last;
};

const lastYears = (episodes: readonly StoredRow[]): Map<string, number> => {
  const years = new Map<string, number>();
  for (const { child, row } of episodes) {
    years.set(child, Math.max(years.get(child) ?? 0, row['return_year'] as number));
  }
  return years;
};

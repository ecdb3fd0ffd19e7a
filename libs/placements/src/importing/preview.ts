import { DerivationDifference } from '../derivation/save-derivation';
import { Difference, StoredRow } from '../derivation/difference';
import { StoredDerivation } from '../derivation/stored-derivation';
import { LiveReturn } from '../derivation/live-return';
import { NO_REMOVALS, Removals, removalsOf, removalsTogether } from './removals';

export interface PreviewCount {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** There last time, and not now. */
  readonly missing: number;
}

export interface MissingChild {
  readonly id: string;
  readonly localReference: string;
}

/** What an import does to each kind of record. */
export interface ImportChanges {
  readonly children: PreviewCount;
  readonly episodes: PreviewCount;
  readonly placements: PreviewCount;
}

/** What applying an import would do, counted before anybody confirms it. */
export interface ImportPreview extends ImportChanges {
  /** Children looked after before, of whom what is handed in says nothing; the first of them, for the borough. */
  readonly missingChildren: readonly MissingChild[];
  /** How many they are in all. */
  readonly missingInAll: number;
  /** Episodes whose end no return gives. */
  readonly inferredEnds: number;
  /** Children of what is handed in whom no return describes: their rows are kept, and nobody sees them yet. */
  readonly withoutHeader: number;
  readonly removals: Removals;
}

/** A preview of at most so many references: the page lists them, the count is exact. */
const MISSING_LISTED = 200;

export interface PreviewFacts {
  readonly before: StoredDerivation;
  readonly difference: DerivationDifference;
  /** Every return that would count, oldest year first. */
  readonly returns: readonly LiveReturn[];
  /** The keys of the returns that were handed in. */
  readonly handedIn: readonly string[];
}

/**
 * Counts what an import does to some children, or to all. A child is *missing* when they would no longer be there, or
 * are looked after as far as is known and the borough's latest return, which is this one, has no row of theirs; an
 * episode is missing when it would no longer be there. A return older than the latest, or one that a later one of its
 * year replaces, says nothing of who is missing.
 */
export const previewOf = (facts: PreviewFacts): ImportPreview => {
  const { before, difference, returns, handedIn } = facts;
  const latest = returns.at(-1);
  const missing = latest && handedIn.includes(latest.id) ? missingFrom(before, latest) : [];
  const gone = new Set([...missing, ...difference.children.removed].map((row) => row.id));
  return {
    ...changesOf(difference),
    children: { ...countOf(difference.children), missing: gone.size },
    missingChildren: missing.slice(0, MISSING_LISTED).map(({ id, child }) => ({ id, localReference: child })),
    missingInAll: missing.length,
    inferredEnds: difference.episodes.standing.filter(({ row }) => (row['repairs'] as string[]).length > 0)
      .length,
    withoutHeader: withoutHeader(facts),
    removals: removalsOf(before, difference, latest?.year ?? null),
  };
};

const NONE: PreviewCount = { new: 0, changed: 0, unchanged: 0, missing: 0 };

/** Where the counting of an import starts. */
export const NO_CHANGES: ImportChanges = { children: NONE, episodes: NONE, placements: NONE };
export const NOTHING_TO_DO: ImportPreview = {
  ...NO_CHANGES,
  missingChildren: [],
  missingInAll: 0,
  inferredEnds: 0,
  withoutHeader: 0,
  removals: NO_REMOVALS,
};

/** What becomes of some children and of others, as one. */
export const previewTogether = (one: ImportPreview, other: ImportPreview): ImportPreview => ({
  ...changesTogether(one, other),
  missingChildren: [...one.missingChildren, ...other.missingChildren].slice(0, MISSING_LISTED),
  missingInAll: one.missingInAll + other.missingInAll,
  inferredEnds: one.inferredEnds + other.inferredEnds,
  withoutHeader: one.withoutHeader + other.withoutHeader,
  removals: removalsTogether(one.removals, other.removals),
});

export const changesTogether = (one: ImportChanges, other: ImportChanges): ImportChanges => ({
  children: sum(one.children, other.children),
  episodes: sum(one.episodes, other.episodes),
  placements: sum(one.placements, other.placements),
});

const sum = (one: PreviewCount, other: PreviewCount): PreviewCount => ({
  new: one.new + other.new,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  missing: one.missing + other.missing,
});

export const changesOf = ({ children, episodes, placements }: DerivationDifference): ImportChanges => ({
  children: countOf(children),
  episodes: countOf(episodes),
  placements: countOf(placements),
});

const missingFrom = (before: StoredDerivation, latest: LiveReturn): StoredRow[] => {
  const named = new Set([...latest.header, ...latest.episodes].map((row) => row.child));
  const lookedAfter = new Set(
    before.periods.filter((period) => period.row['ended_on'] === null).map((period) => period.child),
  );
  return before.children.filter(({ child }) => lookedAfter.has(child) && !named.has(child));
};

const withoutHeader = ({ difference, returns, handedIn }: PreviewFacts): number => {
  const described = new Set(difference.children.standing.map((row) => row.child));
  const episodes = returns.filter(({ id }) => handedIn.includes(id)).flatMap((one) => one.episodes);
  return new Set(episodes.map((row) => row.child).filter((child) => !described.has(child))).size;
};

const countOf = (of: Difference): PreviewCount => ({
  new: of.added.length,
  changed: of.changed.length,
  unchanged: of.unchanged + of.traced.length,
  missing: of.removed.length,
});

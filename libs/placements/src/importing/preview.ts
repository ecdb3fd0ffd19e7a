import { DerivationDifference } from '../derivation/save-derivation';
import { Difference } from '../derivation/difference';
import { StoredDerivation } from '../derivation/stored-derivation';
import { LiveReturn } from '../derivation/live-return';

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

/** What applying an import would do, counted before anybody confirms it. */
export interface ImportPreview {
  readonly children: PreviewCount;
  readonly episodes: PreviewCount;
  readonly placements: PreviewCount;
  /** Children looked after before, of whom what is handed in says nothing; the first of them, for the borough. */
  readonly missingChildren: readonly MissingChild[];
  /** Episodes whose end no return gives. */
  readonly inferredEnds: number;
}

/** A preview of at most so many references: the page lists them, the count is exact. */
const MISSING_LISTED = 200;

/**
 * Counts an import. A child is *missing* when they are looked after as far as is known and the borough's latest
 * return, which is this one, has no row of theirs; an episode is missing when it would no longer be there. A
 * return older than the latest, or one that a later one of its year replaces, says nothing of who is missing.
 * @param latest the latest live return as it would be, when it is part of what is handed in
 */
export const previewOf = (
  before: StoredDerivation,
  difference: DerivationDifference,
  latest: LiveReturn | null,
): ImportPreview => {
  const missing = latest ? missingFrom(before, latest) : [];
  return {
    children: {
      ...countOf(difference.children),
      missing: missing.length + difference.children.removed.length,
    },
    episodes: countOf(difference.episodes),
    placements: countOf(difference.placements),
    missingChildren: missing.slice(0, MISSING_LISTED),
    inferredEnds: difference.episodes.standing.filter((row) => row.row['repairs'] !== '{}').length,
  };
};

const missingFrom = (before: StoredDerivation, latest: LiveReturn): MissingChild[] => {
  const named = new Set([...latest.header, ...latest.episodes].map((row) => row.child));
  const lookedAfter = new Set(
    before.periods.filter((period) => period.row['ended_on'] === null).map((period) => period.child),
  );
  return before.children
    .filter(({ child }) => lookedAfter.has(child) && !named.has(child))
    .map(({ id, child }) => ({ id, localReference: child }));
};

const countOf = (of: Difference): PreviewCount => ({
  new: of.added.length,
  changed: of.changed.length,
  unchanged: of.unchanged + of.traced.length,
  missing: of.removed.length,
});

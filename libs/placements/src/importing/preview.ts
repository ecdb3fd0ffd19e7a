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

/** What applying an import would do, counted before anybody confirms it. */
export interface ImportPreview {
  readonly children: PreviewCount;
  readonly episodes: PreviewCount;
  readonly placements: PreviewCount;
  /** Children looked after before, of whom what is handed in says nothing: local references, for the borough. */
  readonly missingChildren: readonly string[];
  /** Episodes whose end no return gives. */
  readonly inferredEnds: number;
}

/** A preview of at most so many references: the page lists them, the count is exact. */
const MISSING_LISTED = 200;

/**
 * Counts an import. A child is *missing* when they were looked after on the day of the return before and this
 * one has no row of theirs; an episode is missing when it would no longer be there.
 */
export const previewOf = (
  before: StoredDerivation,
  difference: DerivationDifference,
  handedIn: readonly LiveReturn[],
): ImportPreview => {
  const named = new Set(handedIn.flatMap((one) => [...one.header, ...one.episodes].map((row) => row.child)));
  const lookedAfter = new Set(
    before.periods.filter((period) => period.row['ended_on'] === null).map((period) => period.child),
  );
  const missing = [...lookedAfter].filter((child) => !named.has(child)).sort();
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

const countOf = (of: Difference): PreviewCount => ({
  new: of.added.length,
  changed: of.changed.length,
  unchanged: of.unchanged + of.traced.length,
  missing: of.removed.length,
});

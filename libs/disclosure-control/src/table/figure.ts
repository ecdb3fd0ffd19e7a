/**
 * One count of a table before it is protected. A table is a list of figures that point at one another by their
 * places: nothing here knows what a borough or a placement is.
 */
export interface Figure {
  /** The true count. */
  readonly value: number;
  /** Every way in which it is the sum of others, as places in the table. Empty for one not broken down further. */
  readonly sums: readonly (readonly number[])[];
  /** Whose own number it is, and who therefore knows it; null for sums over several contributors. */
  readonly contributor: number | null;
  /** Whether it is to be printed. What is not stands only in sums. */
  readonly published: boolean;
  /**
   * Taken to be known to everybody exactly, and never hidden: a total that other tables of the same day share.
   * What holds against somebody who knows it holds whatever the other tables say of it.
   */
  readonly held: boolean;
  /** Hidden whatever its size: it was small within the last few releases (security.md 7.3, 5). */
  readonly keepHidden: boolean;
  /** Hidden whatever its size: it is nearly one contributor's own (primary/contributors). */
  readonly concentrated?: boolean;
  /** Hidden whatever its size: it tells something sensitive of everybody there is (primary/one-category). */
  readonly allInOne?: boolean;
  /** How dear it is to hide, beside others of its size: 1 for a cell, more for a total that many read. */
  readonly weight: number;
}

/** One of the two products (security.md 7.3, 2). */
export interface Product {
  readonly code: 'operational' | 'official';
  /** Counts from 1 to this are hidden. */
  readonly threshold: number;
  /** Every printed count is the nearest multiple of this. */
  readonly roundedTo: number;
}

/** Weekly: 1 to 7 hidden, all others the nearest 5. */
export const OPERATIONAL: Product = { code: 'operational', threshold: 7, roundedTo: 5 };

/** Quarterly: 1 to 5 hidden, all others exact. */
export const OFFICIAL: Product = { code: 'official', threshold: 5, roundedTo: 1 };

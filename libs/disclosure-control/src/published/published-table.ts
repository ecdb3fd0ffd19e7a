/** One place of a table as it was printed: a number, the symbol in its place, or nothing at all. */
export type Shown =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unpublished' };

/** One figure of a published table, and how it hangs together with the others. */
export interface PublishedFigure {
  /**
   * Every way in which this figure is the sum of others, as places in the table: a borough's total is the sum of
   * its placement groups and also of its age bands. Empty for one that is not broken down further.
   */
  readonly sums: readonly (readonly number[])[];
  /** The contributor whose own number it is, who knows it exactly whatever is printed; null for sums over several. */
  readonly contributor: number | null;
  readonly shown: Shown;
}

/** All that anybody was ever shown of one table: what an attacker has. It holds no true value. */
export interface PublishedTable {
  readonly figures: readonly PublishedFigure[];
  /** 1 for exact numbers; 5 where every number is the nearest multiple of five. */
  readonly roundedTo: number;
  /** The smallest true number, other than nought, that is ever printed: one above the threshold. */
  readonly smallestShown: number;
  /** What a hidden number is at least: 1, or 0 in a table where noughts were hidden too. */
  readonly hiddenAtLeast: 0 | 1;
}

/** What one attacker knows besides: places of the table and their true values (an insider's own row). */
export type Knowledge = ReadonlyMap<number, number>;

/** The whole numbers a figure may still be. `to` is Infinity where nothing bounds it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a printed place says of the true number behind it. Counts are whole and never below nought. */
export const saidBy = ({ shown }: PublishedFigure, table: PublishedTable): Range => {
  if (shown.kind === 'unpublished') return { from: 0, to: Infinity };
  if (shown.kind === 'hidden') return { from: table.hiddenAtLeast, to: Infinity };
  if (shown.value === 0) return { from: 0, to: 0 };
  const slack = (table.roundedTo - 1) / 2;
  return { from: Math.max(table.smallestShown, shown.value - slack), to: shown.value + slack };
};

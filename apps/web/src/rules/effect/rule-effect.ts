import { Day } from '@lib/kernel/day';

/** What a version would do, worked out from figures of today. */
export interface RuleEffect {
  /** The day of the figures. */
  readonly on: Day;
  /** In a sentence each, the most important one first. */
  readonly findings: readonly string[];
  readonly tables: readonly EffectTable[];
  /** What the figures are, and what they leave out. */
  readonly notes: readonly string[];
}

export interface EffectTable {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  /** As many cells as there are columns; the first names the row. */
  readonly rows: readonly (readonly (string | number)[])[];
}

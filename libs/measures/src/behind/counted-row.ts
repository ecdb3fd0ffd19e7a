/** On which side of the division a row is; `not known` where it is in neither. */
export type CountedAs = 'counted' | 'of whom' | 'not known';

/** One row behind a borough’s own figure, so that the figure can be worked out again by hand. */
export interface CountedRow {
  /** Whose row it is; null for a place, a question or a sum, which is nobody’s. */
  readonly subject: { readonly kind: 'child' | 'case'; readonly id: string } | null;
  readonly as: CountedAs;
  /** What the rule of the measure looked at, by the code of each column of the list. */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** The whole list: its columns with what each is called, in their order, and its rows. */
export interface CountedList {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly CountedRow[];
}

import { Choice } from '@lib/web-kit/govuk/choice';

/** A question as its macro draws it (`fields.njk`). */
export interface FieldModel {
  readonly draw: 'line' | 'text' | 'day' | 'radios' | 'select' | 'checkboxes' | 'ranked' | 'grid' | 'shown';
  /** Of its box; errors lead there. */
  readonly name: string;
  readonly label: string;
  /** Lines below the label: guidance, where it came from, the last wave, who last changed it. */
  readonly hints: readonly string[];
  /** What a reviewer asks about it. */
  readonly asks: readonly string[];
  /** Whether it is filled in and nobody said yet that it is right. */
  readonly toConfirm: boolean;
  /** Whether its boxes can be typed into. */
  readonly canChange: boolean;
  readonly error: string | null;
  /** What somebody else saved meanwhile, in words; null where nobody did. */
  readonly theirs: string | null;
  /** The text of a line or a box, the choice of radios or a list; of what is shown, the answer in words. */
  readonly value: string;
  /** The ticked choices; of ranked ones in their order. */
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly prefix: string | null;
  readonly inputmode: 'numeric' | 'decimal' | null;
  readonly longest: number | null;
  /** How many characters its line is drawn for; null for a whole line. */
  readonly width: 10 | 20 | null;
  /** The boxes of a day. */
  readonly boxes: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  /** The places of a ranking: how each is called and asked, and what is chosen. */
  readonly places: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly grid: GridModel | null;
}

/** What takes a whole line of a page: the others stand side by side where there are many. */
export const isWide = ({ draw }: Pick<FieldModel, 'draw'>): boolean =>
  draw === 'checkboxes' || draw === 'grid' || draw === 'ranked' || draw === 'text';

/** A table of boxes with totals of what is saved. */
export interface GridModel {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  /** Of each column, and of all; null where sums mean nothing. */
  readonly totals: readonly string[] | null;
  readonly hasTotals: boolean;
  readonly isMoney: boolean;
}

export interface GridRow {
  readonly label: string;
  readonly cells: readonly (GridCell | null)[];
  readonly total: string | null;
}

export interface GridCell {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly last: string | null;
  readonly error: boolean;
}

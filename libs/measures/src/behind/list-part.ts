import { CountedRow } from './counted-row';

/** A part of a measure that has its own number, and whose rows can be listed by themselves. */
export interface ListPart {
  /** As an address names it. */
  readonly code: string;
  /** As the line of the figure is called, or begins before a comma. */
  readonly label: string;
  /** Whether a row of the measure’s list is behind the number of the part: by the facts the list shows. */
  has(row: Pick<CountedRow, 'facts'>): boolean;
}

/** Parts that a fact tells apart, each by the words the list has for it; a part without words is of rows that have none. */
export const partsByFact = (
  fact: string,
  parts: readonly { readonly code: string; readonly label: string; readonly words: string | null }[],
): readonly ListPart[] =>
  parts.map(({ code, label, words }) => ({
    code,
    label,
    has: ({ facts }) => (facts[fact] ?? null) === words,
  }));

/** The part that a line of the figure is about; null for one that is about all rows. */
export const partOfLine = (
  parts: readonly ListPart[] | undefined,
  { label }: { readonly label: string },
): ListPart | null =>
  parts?.find((part) => label === part.label || label.startsWith(`${part.label},`)) ?? null;

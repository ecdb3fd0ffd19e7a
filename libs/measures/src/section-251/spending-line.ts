/** A line of the section 251 outturn that a measure needs. */
export interface SpendingLine {
  readonly code: SpendingLineCode;
  /** Its number and words in the tables of the Department for Education. */
  readonly number: string;
  readonly published: string;
  /** In a sentence of ours. */
  readonly label: string;
}

export const SPENDING_LINE_CODES = ['looked-after', 'fostering', 'residential'] as const;
export type SpendingLineCode = (typeof SPENDING_LINE_CODES)[number];

/** The lines that are read, the whole first; all other lines of a table are passed over. */
export const SPENDING_LINES: readonly SpendingLine[] = [
  {
    code: 'looked-after',
    number: '3.1.11',
    published: 'Total Children Looked After',
    label: 'All children looked after',
  },
  { code: 'fostering', number: '3.1.2', published: 'Fostering services', label: 'Fostering services' },
  { code: 'residential', number: '3.1.1', published: 'Residential care', label: 'Residential care' },
];

export const spendingLineLabel = (code: SpendingLineCode): string =>
  SPENDING_LINES.find((line) => line.code === code)!.label;

/** By its number, with or without its words, or by its words alone; null for any other line. */
export const spendingLineOf = (text: string): SpendingLineCode | null => {
  const [, number = '', words = ''] = /^\s*(\d+(?:\.\d+)*)?\.?\s*(.*?)\s*$/.exec(text) ?? [];
  const found = SPENDING_LINES.find((line) =>
    number === '' ? line.published.toLowerCase() === words.toLowerCase() : line.number === number,
  );
  return found?.code ?? null;
};

import { column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { CellType } from './cell-type';
import { COLUMNS } from './workbook-columns';

interface ListLine {
  readonly list: string;
  readonly word: string;
}

interface DropDown {
  readonly key: string;
  readonly words: readonly string[];
  readonly name: string;
}

const dropDowns = (): readonly DropDown[] => {
  const known = new Map<string, DropDown>();
  for (const { type, heading } of COLUMNS) {
    if (type.kind !== 'choice' && type.kind !== 'choices') continue;
    const words = Object.values(type.words);
    if (!known.has(words.join())) known.set(words.join(), { key: words.join(), words, name: heading });
  }
  return [...known.values()];
};

/** Columns with the same answers have the same list. */
const LISTS = dropDowns();

const LIST_LINES: readonly ListLine[] = LISTS.flatMap(({ name, words }) =>
  words.map((word) => ({ list: name, word })),
);

/** Where the answers of a column stand; of a column that takes several at once there is no drop-down. */
export const rangeOf = (type: CellType): string | undefined => {
  if (type.kind !== 'choice') return undefined;
  const words = Object.values(type.words);
  const at = LISTS.findIndex(({ key }) => key === words.join());
  const from = LISTS.slice(0, at).reduce((sum, list) => sum + list.words.length, 2);
  return `Lists!$B$${from}:$B$${from + words.length - 1}`;
};

/** The sheet the drop-downs take their answers from. */
export const lists = (): ExtractSheet =>
  extractSheet<ListLine>({
    name: 'Lists',
    table: 'lists',
    about: 'The answers of the drop-downs. A list that several columns share is named after the first.',
    rows: LIST_LINES,
    columns: [
      column('List', { kind: 'text', value: ({ list }: ListLine) => list }),
      column('May be written', { kind: 'text', value: ({ word }: ListLine) => word }),
    ],
  });

import { Day } from '@lib/kernel/day';
import { placeWords } from '@lib/placements/wording/placement-words';
import { CellValue, Column, column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { CellType, Values } from './cell-type';
import { costValues, FoundPlacement, valuesOf, versionOf } from './found-placement';
import { labelsOf } from './read-cell';
import { FilledRegister } from './register-workbook.service';
import {
  COLUMNS,
  columnsOf,
  ROW_KEY,
  ROW_VERSION,
  SHEET_NAMES,
  SheetKey,
  WorkbookColumn,
} from './workbook-columns';

interface FilledRow {
  readonly values: Values;
}

/** The sheets of a workbook that is sent out, after its cover. */
export const filledSheets = ({ on, found }: FilledRegister): ExtractSheet[] => {
  const rows = found.map((one) => rowOf(one, on));
  return [guide(), filled('register', rows), filled('standard', rows), lists()];
};

const STANDARD_TYPES: Readonly<Record<string, string>> = {
  'fostering-kinship': 'Foster',
  'fostering-mainstream': 'Foster',
  supported: 'Supported accommodation',
};

const rowOf = (found: FoundPlacement, on: Day): FilledRow => {
  const values = valuesOf(found, on);
  const { placement, entryId } = found.record;
  return {
    values: {
      ...values,
      ...costValues(found, on),
      [ROW_KEY]: placement.id,
      [ROW_VERSION]: versionOf(values),
      reference: placement.localReference,
      startedOn: placement.startedOn,
      place: placeWords(placement.place),
      urn: placement.urn,
      source: entryId === null ? 'Your returns' : 'The register',
      standardType: STANDARD_TYPES[placement.group] ?? 'Residential',
      standardUrn: placement.urn,
    },
  };
};

const ABOUT: Readonly<Record<SheetKey, string>> = {
  register:
    'One row is one placement: what is recorded of it in the register, and placements known from your returns that could be in it.',
  standard:
    'One row is one placement: what the national placements standard asks of it. Costs are worked out of the prices on Register.',
};

const filled = (sheet: SheetKey, rows: readonly FilledRow[]): ExtractSheet =>
  extractSheet<FilledRow>({
    name: SHEET_NAMES[sheet],
    table: sheet === 'register' ? 'register' : 'national_standard',
    about: ABOUT[sheet],
    rows,
    columns: columnsOf(sheet).map(filledColumn),
  });

const filledColumn = ({ key, heading, type }: WorkbookColumn): Column<FilledRow> => {
  const value = ({ values }: FilledRow): CellValue => inWords(type, values[key] ?? null);
  return column(heading, { kind: KINDS[kindOf(type)], value: value, allowed: rangeOf(type), widest: 40 });
}; // prettier-ignore

const kindOf = (type: CellType): keyof typeof KINDS => (type.kind === 'shown' ? type.as : type.kind);

const KINDS = {
  choice: 'text',
  choices: 'text',
  text: 'text',
  day: 'day',
  money: 'money',
  half: 'plain',
  whole: 'whole',
} as const;

const inWords = (type: CellType, value: string | number | null): CellValue => {
  if (value === null) return null;
  return type.kind === 'choice' || type.kind === 'choices' ? labelsOf(type.words, String(value)) : (value);
}; // prettier-ignore

interface ListLine {
  readonly list: string;
  readonly word: string;
}

/** Columns with the same answers have the same list. */
const LISTS: readonly { readonly key: string; readonly words: readonly string[]; readonly name: string }[] = (() => {
  const known = new Map<string, { key: string; words: string[]; name: string }>();
  for (const { type, heading } of COLUMNS) {
    if (type.kind !== 'choice' && type.kind !== 'choices') continue;
    const words = Object.values(type.words);
    if (!known.has(words.join())) known.set(words.join(), { key: words.join(), words, name: heading });
  }
  return [...known.values()];
})(); // prettier-ignore

const LIST_LINES: readonly ListLine[] = LISTS.flatMap(({ name, words }) =>
  words.map((word) => ({ list: name, word })),
);

/** Where the answers of a column stand; of a column that takes several at once there is no drop-down. */
const rangeOf = (type: CellType): string | undefined => {
  if (type.kind !== 'choice') return undefined;
  const words = Object.values(type.words);
  const at = LISTS.findIndex(({ key }) => key === words.join());
  const from = LISTS.slice(0, at).reduce((sum, list) => sum + list.words.length, 2);
  return `Lists!$B$${from}:$B$${from + words.length - 1}`;
};

const lists = (): ExtractSheet =>
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

const EXPECTED: Readonly<Record<CellType['kind'], string>> = {
  shown: 'Leave it as it is',
  choice: 'One of its list',
  choices: 'Some of its list',
  day: 'A day, for example 27/03/2026',
  money: 'Pounds, for example 4500.50',
  half: 'A number in halves',
  whole: 'A whole number',
  text: 'Text',
};

const guide = (): ExtractSheet =>
  extractSheet<WorkbookColumn>({
    name: 'How to fill in',
    table: 'how_to_fill_in',
    about: 'One row is one column of the sheets Register and National standard: what to write there.',
    rows: COLUMNS,
    columns: [
      column('Sheet', { kind: 'text', value: ({ sheet }: WorkbookColumn) => SHEET_NAMES[sheet] }),
      column('Column', { kind: 'text', value: ({ heading }: WorkbookColumn) => heading }),
      column('What to write', { kind: 'text', value: ({ type }: WorkbookColumn) => EXPECTED[type.kind] }),
      column('About it', { kind: 'text', value: ({ about }: WorkbookColumn) => about, widest: 80 }),
    ],
  });

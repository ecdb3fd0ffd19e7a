import { addDays, Day, day } from '@lib/kernel/day';
import { Column, column } from '@lib/workbook/writing/column';

const TEXTS = 7;
const WHOLES = 5;
const NUMBERS = 5;
const DAYS = 3;

/** A row of a long report: seven texts, five whole numbers, five decimals and three days. */
export interface MadeUpRow {
  readonly texts: readonly string[];
  readonly wholes: readonly number[];
  readonly numbers: readonly number[];
  readonly days: readonly Day[];
}

const FIRST_DAY = day('2021-04-01');
const DAY_LIST = Array.from({ length: 1_826 }, (_, n) => addDays(FIRST_DAY, n));
const WORDS = ['Foster care', 'Children’s home', 'Supported accommodation', 'Placed with parents', 'Bromley'];

/** The same rows every time. */
export function* madeUpRows(rows: number): Generator<MadeUpRow> {
  for (let n = 0; n < rows; n += 1) {
    yield {
      texts: Array.from(
        { length: TEXTS },
        (_, at) => `${WORDS[(n + at) % WORDS.length]} ${(n * 31 + at) % 9973}`,
      ),
      wholes: Array.from({ length: WHOLES }, (_, at) => (n * 17 + at * 101) % 10_007),
      numbers: Array.from({ length: NUMBERS }, (_, at) => ((n * 13 + at * 7) % 4_999) / 10),
      days: Array.from({ length: DAYS }, (_, at) => DAY_LIST[(n * 7 + at * 365) % DAY_LIST.length]!),
    };
  }
}

const numbered = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** The twenty columns, for our writers; their SQL speaks of the table below. */
export const MADE_UP_COLUMNS: readonly Column<MadeUpRow>[] = [
  ...numbered(TEXTS, (at) =>
    column(`Words ${at + 1}`, {
      kind: 'text',
      value: (row: MadeUpRow) => row.texts[at]!,
      sql: `words_${at + 1}`,
    }),
  ),
  ...numbered(WHOLES, (at) =>
    column(`Count ${at + 1}`, {
      kind: 'whole',
      value: (row: MadeUpRow) => row.wholes[at]!,
      sql: `count_${at + 1}`,
    }),
  ),
  ...numbered(NUMBERS, (at) =>
    column(`Distance ${at + 1} (miles)`, {
      kind: 'number',
      value: (row: MadeUpRow) => row.numbers[at]!,
      sql: `miles_${at + 1}`,
    }),
  ),
  ...numbered(DAYS, (at) =>
    column(`Day ${at + 1}`, { kind: 'day', value: (row: MadeUpRow) => row.days[at]!, sql: `day_${at + 1}` }),
  ),
];

/** The same columns of a table, each with its type. */
export const MADE_UP_TABLE = [
  ...numbered(TEXTS, (at) => `words_${at + 1} text`),
  ...numbered(WHOLES, (at) => `count_${at + 1} integer`),
  ...numbered(NUMBERS, (at) => `miles_${at + 1} numeric(5,1)`),
  ...numbered(DAYS, (at) => `day_${at + 1} date`),
];

/** A row as a list of its twenty values. */
export const valuesOf = ({ texts, wholes, numbers, days }: MadeUpRow): (string | number)[] => [
  ...texts,
  ...wholes,
  ...numbers,
  ...days,
];

import { Day, isDay } from '@lib/kernel/day';
import { ListColumn, LIST_COLUMNS, placesOfColumns } from './list-columns';
import { ListedSetting, ListProblem, ListTable, ReadList } from './listed-setting';

/** Ofsted: `SC` and six figures for those registered before 2010 or so, seven figures since (domain.md 2.4, URN). */
const URN = /^(SC\d{6}|\d{7})$/;
const MOST_PLACES = 5_000;
const LONGEST_NAME = 200;
const LONGEST_WORD = 100;
const SECTOR_LETTERS = 50;
/** How the published list writes a name it leaves out. */
const LEFT_OUT = /^\[?(redacted|withheld|not published)\]?$/i;

/**
 * Reads a list of settings: columns in any order and under any of their usual headings, others passed over. Every
 * problem is named by row and column; a list with a problem is not to be loaded.
 */
export const readList = ({ heading, rows }: ListTable): ReadList => {
  const at = placesOfColumns(heading);
  const missing = missingColumns(at);
  if (missing.length > 0) return { settings: [], problems: missing };
  const settings: ListedSetting[] = [];
  const problems: ListProblem[] = [];
  const firstRowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    const read = new RowReader(row, { at, cells }, problems);
    const setting = readSetting(read);
    const before = setting && firstRowOf.get(setting.urn);
    if (before !== undefined && before !== null)
      read.wrong('urn', `is the same as in row ${before}. Each setting may be in the list once`);
    else if (setting) {
      firstRowOf.set(setting.urn, row);
      settings.push(setting);
    }
  }
  if (settings.length === 0 && problems.length === 0)
    problems.push({ row: null, column: 'URN', message: 'The list has no rows under its heading.' });
  return { settings, problems };
};

const missingColumns = (at: Readonly<Record<ListColumn, number>>): ListProblem[] =>
  Object.entries(LIST_COLUMNS)
    .filter(([column, { needed }]) => needed && at[column as ListColumn] < 0)
    .map(([, { name }]) => ({
      row: null,
      column: name,
      message: `The column “${name}” is missing. The first row must hold the headings.`,
    }));

const readSetting = (read: RowReader): ListedSetting | null => {
  const urn = read.text('urn').toUpperCase();
  if (!URN.test(urn)) read.wrong('urn', 'must be 7 figures, or SC and 6 figures');
  const name = read.text('name');
  const setting: ListedSetting = {
    urn,
    name: name === '' || LEFT_OUT.test(name) ? null : read.within('name', LONGEST_NAME),
    provisionType: sentenceCase(read.needed('provisionType')),
    status: read.needed('status'),
    localAuthority: read.needed('localAuthority'),
    ...read.given('registeredOn', () => read.day('registeredOn')),
    ...read.given('sector', () => read.within('sector', SECTOR_LETTERS) || null),
    ...read.given('region', () => read.within('region', LONGEST_WORD) || null),
    ...read.given('places', () => read.whole('places')),
    ...read.given('shortBreaksOnly', () => read.yes('shortBreaksOnly')),
    ...read.given('multiBuilding', () => read.yes('multiBuilding')),
    organisation: organisationOf(read),
  };
  return read.isSound ? setting : null;
};

const organisationOf = (read: RowReader): string | null => {
  const name = read.within('organisation', LONGEST_NAME);
  return name === '' || LEFT_OUT.test(name) ? null : name;
};

/** The list writes one kind in two ways, “Children's Home” and “Children's home”: capitals after the first tell nothing. */
const sentenceCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

const tidy = (cell: string): string =>
  cell
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** Takes the cells of one row, and says what is wrong with any. */
class RowReader {
  isSound = true;

  constructor(
    private readonly row: number,
    private readonly line: {
      readonly at: Readonly<Record<ListColumn, number>>;
      readonly cells: readonly string[];
    },
    private readonly problems: ListProblem[],
  ) {}

  text(column: ListColumn): string {
    return tidy(this.line.cells[this.line.at[column]] ?? '');
  }

  /** A fact under its name, where the list has a column for it. */
  given<Column extends ListColumn, Value>(
    column: Column,
    read: () => Value,
  ): { readonly [Name in Column]?: Value } {
    return (this.line.at[column] < 0 ? {} : { [column]: read() }) as { readonly [Name in Column]?: Value };
  }

  wrong(column: ListColumn, what: string): void {
    this.isSound = false;
    const { name } = LIST_COLUMNS[column];
    this.problems.push({ row: this.row, column: name, message: `Row ${this.row}: ${name} ${what}.` });
  }

  within(column: ListColumn, letters: number): string {
    const text = this.text(column);
    if (text.length === 1 || text.length > letters)
      this.wrong(column, `must be 2 to ${letters} characters long, or empty`);
    return text;
  }

  needed(column: ListColumn): string {
    const text = this.text(column);
    if (text.length < 2 || text.length > LONGEST_WORD)
      this.wrong(column, `is needed, with 2 to ${LONGEST_WORD} characters`);
    return text;
  }

  whole(column: ListColumn): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const number = /^\d{1,6}(\.0)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(number <= MOST_PLACES))
      this.wrong(column, `must be a whole number from 0 to ${MOST_PLACES}, or empty`);
    return number;
  }

  day(column: ListColumn): Day | null {
    const text = this.text(column);
    if (text === '') return null;
    const day = dayOf(text);
    if (day === null) this.wrong(column, 'must be a date, for example 2021-01-08 or 08/01/2021, or empty');
    return day;
  }

  yes(column: ListColumn): boolean {
    const text = this.text(column).toLowerCase();
    return text !== '' && text !== 'no' && text !== 'n' && text !== 'false' && text !== '0';
  }
}

/** A day, with or without midnight behind it, year first or in the British order. */
const dayOf = (text: string): Day | null => {
  const plain = text.replace(/[ T]00:00(:00(\.0+)?)?$/, '');
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  const day = british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : plain;
  return isDay(day) ? day : null;
};

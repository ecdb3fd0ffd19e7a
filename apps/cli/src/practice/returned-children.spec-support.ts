import { ETHNICITIES } from '@lib/reference-data/codes/ethnicities';
import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Day, day } from '@lib/kernel/day';
import { dayNumber } from '@lib/ssda903/checking/day-number';
import { yearsLater } from './calendar';
import { Characteristic } from './figures/characteristics';
import { gridMiles } from './postcodes/grid-miles';
import { MadeUpPostcode } from './postcodes/postcodes';
import { PracticeReturn } from './returns/borough-returns';

/**
 * Counts a made-up return as a reader would who knows nothing of how it was made: from the bytes handed in, the
 * code sets and the postcode directory alone. The specs hold the practice London to the DfE's figures with it.
 */
export type Row = Readonly<Record<string, string>>;

export const rowsOf = (made: PracticeReturn, table: string): Row[] => {
  const file = made.files.find(({ name }) => name.endsWith(`-${table}.csv`));
  if (!file) return [];
  const [head, ...lines] = new TextDecoder().decode(file.bytes).trimEnd().split('\n');
  const columns = head!.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, (values[at] ?? '').trim().toUpperCase()]));
  });
};

export const dayOf = (text: string): Day => day(`${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`);

const PLACES = new Map(PLACEMENT_TYPES.map((type) => [type.code, type]));
const LEGAL = new Map(LEGAL_STATUSES.map((status) => [status.code, status]));
const ETHNIC = new Map(ETHNICITIES.map((one) => [one.code, one.group]));

export interface CountedChild {
  readonly child: string;
  readonly categories: Readonly<Record<Characteristic, string>>;
}

/** Every child looked after on the day a return is true for; short breaks are left out, as the DfE leaves them. */
export const lookedAfterAtEnd = (
  made: PracticeReturn,
  gss: string,
  directory: ReadonlyMap<string, MadeUpPostcode>,
): CountedChild[] => {
  const on = made.asAt ?? day(`${made.year}-03-31`);
  const headers = new Map(rowsOf(made, 'header').map((row) => [row['CHILD']!, row]));
  const uasc = new Set(rowsOf(made, 'uasc').map((row) => row['CHILD']!));
  const episodes = rowsOf(made, 'episodes').filter(({ LS }) => !LEGAL.get(LS!)?.shortBreaks);
  const byChild = Map.groupBy(episodes, (row) => row['CHILD']!);
  return [...byChild].flatMap(([child, rows]) => {
    const open = rows.find(({ DEC }) => DEC === '');
    const header = headers.get(child);
    if (!open || !header) return [];
    const main = lookThrough(open, rows);
    return [{ child, categories: categoriesOf(main, open, header, uasc.has(child), on, gss, directory) }];
  });
};

/** The placement a temporary move is away from. */
const lookThrough = (open: Row, rows: readonly Row[]): Row =>
  PLACES.get(open['PLACE']!)?.group === 'temporary'
    ? (rows.find(({ DEC }) => DEC === open['DECOM']) ?? open)
    : open;

const categoriesOf = (
  main: Row,
  open: Row,
  header: Row,
  unaccompanied: boolean,
  on: Day,
  gss: string,
  directory: ReadonlyMap<string, MadeUpPostcode>,
): Record<Characteristic, string> => ({
  age: bandOf(dayNumber(dayOf(header['DOB']!)), dayNumber(on)),
  group: PLACES.get(main['PLACE']!)?.dfeGroup ?? 'not read',
  provider: main['PLACE_PROVIDER'] || 'none',
  location: locationOf(main, gss, directory),
  legal: LEGAL.get(open['LS']!)?.group ?? 'not read',
  need: open['CIN']!,
  sex: { '1': 'M', '2': 'F' }[header['SEX']!] ?? header['SEX']!,
  ethnicity: ETHNIC.get(header['ETHNIC']!) ?? 'not read',
  uasc: unaccompanied ? 'yes' : 'no',
});

const bandOf = (born: number, on: number): string => {
  if (on < yearsLater(born, 1)) return 'under-1';
  if (on < yearsLater(born, 5)) return '1-to-4';
  if (on < yearsLater(born, 10)) return '5-to-9';
  return on < yearsLater(born, 16) ? '10-to-15' : '16-plus';
};

const locationOf = (row: Row, gss: string, directory: ReadonlyMap<string, MadeUpPostcode>): string => {
  const home = directory.get(row['HOME_POST']!);
  const place = directory.get(row['PL_POST']!);
  const side = place?.spot.gss === gss ? 'in' : 'out';
  if (!home || !place) return `${side}-unknown`;
  return Math.round(gridMiles(home, place) * 10) / 10 <= 20 ? `${side}-near` : `${side}-far`;
};

import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { isShorthand } from '@lib/workbook/writing/shorthand';
import { isAbout, KeptCell, KeptTable, valueOf } from './kept-content';

type Row = KeptTable['rows'][number];

/** A table by what its rows are about, so that a row is found again in another run. */
export class KeyedTable {
  private readonly places: readonly number[];
  readonly rows: ReadonlyMap<string, Row>;

  private constructor(
    readonly table: KeptTable,
    private readonly headers: readonly string[],
    private readonly shown: ReadonlySet<string>,
  ) {
    this.places = headers.map((header) => placeOf(table, header));
    this.rows = numbered(table.rows.map((row) => [this.keyOf(row), row] as const));
  }

  /**
   * Two runs of one table, keyed alike: by the first columns that tell every row of both from the others. Rows that none
   * tells apart are taken in their order.
   */
  static both(before: KeptTable, now: KeptTable): readonly [KeyedTable, KeyedTable] {
    const about = now.columns.filter(isAbout).map(({ header }) => header);
    const common = about.filter((header) => placeOf(before, header) >= 0);
    const enough = common.findIndex((_, n) =>
      [before, now].every((table) => tellsApart(table, common.slice(0, n + 1))),
    );
    const headers = enough < 0 ? common : common.slice(0, enough + 1);
    const varying = headers.filter((header) => isVarying(header, [before, now]));
    const shown = new Set(varying.length > 0 ? varying : headers.slice(-1));
    return [new KeyedTable(before, headers, shown), new KeyedTable(now, headers, shown)];
  }

  /** What a row is about, by its headings; what every row has is left out. */
  wordsOf(row: Row): string {
    const words = this.headers.flatMap((header, n) =>
      this.shown.has(header) ? `${header}: ${cellWords(this.table, row, this.places[n]!)}` : [],
    );
    return words.join('; ') || 'The only row';
  }

  isKey(header: string): boolean {
    return this.headers.includes(header);
  }

  private keyOf(row: Row): string {
    return JSON.stringify(this.places.map((place) => valueOf(row[place]!)));
  }
}

export const placeOf = ({ columns }: KeptTable, header: string): number =>
  columns.findIndex((column) => column.header === header);

const cellWords = ({ columns }: KeptTable, row: Row, place: number): string => {
  const value = valueOf(row[place]!);
  if (columns[place]!.kind === 'day' && typeof value === 'string' && !isShorthand(value))
    return formatDay(value as Day);
  return String(value ?? 'blank');
};

const valuesAt = (table: KeptTable, headers: readonly string[]): string[] => {
  const places = headers.map((header) => placeOf(table, header));
  return table.rows.map((row) => JSON.stringify(places.map((place): KeptCell => row[place]!)));
};

const tellsApart = (table: KeptTable, headers: readonly string[]): boolean => {
  const values = valuesAt(table, headers);
  return new Set(values).size === values.length;
};

const isVarying = (header: string, tables: readonly KeptTable[]): boolean =>
  new Set(tables.flatMap((table) => valuesAt(table, [header]))).size > 1;

/** The second row of one key is the second of that key in the other run as well. */
const numbered = (rows: readonly (readonly [string, Row])[]): Map<string, Row> => {
  const times = new Map<string, number>();
  return new Map(
    rows.map(([key, row]) => {
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return [`${time} ${key}`, row];
    }),
  );
};

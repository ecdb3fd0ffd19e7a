import { KeptCell, kindOf, KeptColumn, KeptContent, KeptTable, valueOf } from './kept-content';
import { KeyedTable, placeOf } from './row-keys';
import { tellsOfTheRun } from './tables-of-the-run';

/** What came of a row, or of a whole table. */
export type ChangeKind =
  | 'Row added'
  | 'Row removed'
  | 'Figure changed'
  | 'Total moved'
  | 'Rows in the table'
  | 'Table added'
  | 'Table removed'
  | 'Column added'
  | 'Column removed'
  | 'More changes';

/** One thing that is not as it was in the run before. */
export interface TableChange {
  readonly table: string;
  readonly kind: ChangeKind;
  /** Which row, in words; null for a whole table or column. */
  readonly row: string | null;
  readonly column: string | null;
  readonly before: KeptCell;
  readonly now: KeptCell;
}

/** Of one table no more rows than these are listed one by one; the rest is counted. */
export const MOST_CHANGES = 500;

/** A table of either run, with that of the other where it is there too. */
export interface Pair {
  readonly before: KeptTable | undefined;
  readonly now: KeptTable | undefined;
}

/** The tables of two runs, side by side: those of now in their order, then those that are gone. */
export const pairsOf = (before: KeptContent, now: KeptContent): Pair[] => {
  const [old, recent] = [before, now].map(({ sheets }) => sheets.filter((sheet) => !tellsOfTheRun(sheet)));
  const find = (tables: readonly KeptTable[], table: string): KeptTable | undefined =>
    tables.find((one) => one.table === table);
  return [
    ...recent!.map((table) => ({ before: find(old!, table.table), now: table })),
    ...old!.filter(({ table }) => !find(recent!, table)).map((table) => ({ before: table, now: undefined })),
  ];
};

/** What is not as it was in one table: rows by what they are about, the others by figure. */
export const changesIn = ({ before, now }: Pair): TableChange[] => {
  if (!before || !now) return [wholeTable(before, now)];
  const [old, recent] = KeyedTable.both(before, now);
  const rows = [...removed(old, recent), ...added(old, recent), ...changed(old, recent)];
  return [...columnChanges(before, now), ...rowCount(before, now), ...capped(now.name, rows)];
};

const NOTHING = { row: null, column: null, before: null, now: null } as const;

const wholeTable = (before: KeptTable | undefined, now: KeptTable | undefined): TableChange => ({
  ...NOTHING,
  table: (now ?? before)!.name,
  kind: now ? 'Table added' : 'Table removed',
  before: before ? { as: 'whole', value: before.rows.length } : null,
  now: now ? { as: 'whole', value: now.rows.length } : null,
});

const columnChanges = (before: KeptTable, now: KeptTable): TableChange[] => {
  const only = (of: KeptTable, other: KeptTable, kind: ChangeKind): TableChange[] =>
    of.columns
      .filter(({ header }) => placeOf(other, header) < 0)
      .map(({ header }) => ({ ...NOTHING, table: now.name, kind, column: header }));
  return [...only(now, before, 'Column added'), ...only(before, now, 'Column removed')];
};

const rowCount = ({ rows: old }: KeptTable, { name, rows }: KeptTable): TableChange[] =>
  old.length === rows.length
    ? []
    : [
        {
          ...NOTHING,
          table: name,
          kind: 'Rows in the table',
          before: { as: 'whole', value: old.length },
          now: { as: 'whole', value: rows.length },
        },
      ];

const removed = (old: KeyedTable, recent: KeyedTable): TableChange[] =>
  [...old.rows]
    .filter(([key]) => !recent.rows.has(key))
    .map(([, row]) => rowChange(recent, 'Row removed', old.wordsOf(row)));

const added = (old: KeyedTable, recent: KeyedTable): TableChange[] =>
  [...recent.rows]
    .filter(([key]) => !old.rows.has(key))
    .map(([, row]) => rowChange(recent, 'Row added', recent.wordsOf(row)));

const rowChange = ({ table }: KeyedTable, kind: ChangeKind, row: string): TableChange => ({
  ...NOTHING,
  table: table.name,
  kind,
  row,
});

const changed = (old: KeyedTable, recent: KeyedTable): TableChange[] => {
  const columns = recent.table.columns.filter(
    ({ header }) => !recent.isKey(header) && placeOf(old.table, header) >= 0,
  );
  return [...recent.rows].flatMap(([key, row]) => {
    const was = old.rows.get(key);
    if (!was) return [];
    const kind = isTotal(row) ? 'Total moved' : 'Figure changed';
    return columns.flatMap((column): TableChange[] => {
      const [then, now] = [cellAt(old.table, was, column), cellAt(recent.table, row, column)];
      if (valueOf(then) === valueOf(now)) return [];
      const { name } = recent.table;
      return [{ table: name, kind, row: recent.wordsOf(row), column: column.header, before: then, now }];
    });
  });
};

const cellAt = (table: KeptTable, row: readonly KeptCell[], { header }: KeptColumn): KeptCell => {
  const place = placeOf(table, header);
  const cell = row[place]!;
  return { as: kindOf(cell, table.columns[place]!.kind), value: valueOf(cell) };
};

/** A row that adds the others up says so (rule X-36). */
const isTotal = (row: readonly KeptCell[]): boolean => row.some((cell) => valueOf(cell) === 'Total');

const capped = (table: string, changes: readonly TableChange[]): TableChange[] => {
  const totals = changes.filter(({ kind }) => kind === 'Total moved');
  const others = changes.filter(({ kind }) => kind !== 'Total moved');
  const left = others.length - MOST_CHANGES;
  if (left <= 0) return [...totals, ...others];
  const more: TableChange = {
    ...NOTHING,
    table,
    kind: 'More changes',
    now: { as: 'whole', value: left },
  };
  return [...totals, ...others.slice(0, MOST_CHANGES), more];
};

import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { Values } from './cell-type';
import { costValues, FoundPlacement } from './found-placement';
import { CellChange, planRow, PlannedRow, RowWrites } from './plan-row';
import { readCell } from './read-cell';
import { TextRow } from './read-workbook';
import { RowProblem } from './row-problem';
import { columnWithKey, COST_KEYS, ROW_KEY, ROW_VERSION, SheetKey, TOTAL_KEY } from './workbook-columns';

/** A placement of the file with what becomes of it. */
export interface UploadRow {
  readonly found: FoundPlacement;
  readonly kind: 'new' | 'changed' | 'unchanged';
  /** The row of the first of its sheets. */
  readonly line: number;
  readonly changes: readonly CellChange[];
  readonly writes: RowWrites;
}

export interface UploadPlan {
  readonly rows: readonly UploadRow[];
  /** Placements a workbook of that day has and this file has not. Nothing becomes of them. */
  readonly missing: readonly FoundPlacement[];
  /** By sheet, row and column. */
  readonly problems: readonly RowProblem[];
}

export interface UploadFacts {
  readonly rows: readonly TextRow[];
  readonly columns: Readonly<Partial<Record<SheetKey, readonly string[]>>>;
  readonly notes: readonly RowProblem[];
  readonly madeOn: Day;
  readonly today: Day;
  /** By key: those the file names, and those a workbook of its day has. */
  readonly found: ReadonlyMap<string, FoundPlacement>;
  readonly inWorkbook: ReadonlySet<string>;
}

/** What keeps an upload from being applied. */
export const hindrances = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.filter(({ weight }) => weight !== 'warning');

type BySheet = Partial<Record<SheetKey, TextRow>>;

/** What applying an upload would do, and all that is wrong with it, in one pass. */
export const planUpload = (facts: UploadFacts): UploadPlan => {
  const problems: RowProblem[] = [...facts.notes];
  const byKey = new Map<string, BySheet>();
  for (const row of facts.rows) gather(row, byKey, facts, problems);
  const rows = [...byKey].map(([key, sheets]) => planOne(facts.found.get(key)!, sheets, facts, problems));
  problems.push(...sameSearch(rows, byKey));
  problems.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.line - b.line);
  return {
    rows,
    missing: [...facts.inWorkbook].filter((key) => !byKey.has(key)).map((key) => facts.found.get(key)!),
    problems,
  };
};

const about = (row: TextRow, column: string | null, message: string, expected: string): RowProblem => ({
  weight: 'problem', sheet: row.sheet, line: row.line, column, message, expected,
}); // prettier-ignore

const gather = (row: TextRow, byKey: Map<string, BySheet>, { found }: UploadFacts, problems: RowProblem[]): void => {
  const key = row.cells[ROW_KEY]?.toLowerCase();
  const { heading } = columnWithKey(ROW_KEY);
  if (key === undefined) problems.push(about(row, heading, 'The row has no key', 'A row of the workbook as it was downloaded: a new placement is started on a page'));
  else if (!found.has(key)) problems.push(about(row, heading, 'No placement of your borough has this key', 'The key as it was downloaded; take the row out if the placement is gone'));
  else {
    const sheets = byKey.get(key) ?? {};
    if (sheets[row.sheet]) problems.push(about(row, heading, `The same placement stands in row ${sheets[row.sheet]!.line}`, 'One row for each placement'));
    else byKey.set(key, { ...sheets, [row.sheet]: row });
  }
}; // prettier-ignore

const planOne = (
  found: FoundPlacement,
  sheets: BySheet,
  { columns, madeOn, today }: UploadFacts,
  problems: RowProblem[],
): UploadRow => {
  const here = Object.values(sheets);
  const before = problems.length;
  const values = Object.assign({}, ...here.map((row) => valuesSaid(row, columns[row.sheet]!, problems))) as Values;
  const version = here.map(({ cells }) => cells[ROW_VERSION]).find((text) => text !== undefined) ?? null;
  const planned = planRow({ values, version }, { found, on: madeOn, today });
  const told = (of: readonly Problem[], weight: RowProblem['weight']): void => {
    for (const { field, message } of of) problems.push(placed(field, message, weight, sheets, here[0]!));
  };
  told(planned.problems, 'problem');
  told(planned.conflicts, 'conflict');
  told(planned.warnings, 'warning');
  if (sheets.standard) problems.push(...costsBeside(sheets.standard, values, costValues(found, madeOn)));
  const isSound = problems.slice(before).every(({ weight }) => weight === 'warning');
  return { found, line: here[0]!.line, ...settled(planned, isSound, found) };
}; // prettier-ignore

const settled = (
  { changes, writes }: PlannedRow,
  isSound: boolean,
  { record }: FoundPlacement,
): Pick<UploadRow, 'kind' | 'changes' | 'writes'> => ({
  kind: changes.length === 0 || !isSound ? 'unchanged' : record.entryId === null ? 'new' : 'changed',
  changes: isSound ? changes : [],
  writes,
});

/** What the cells of a row say; a cell that cannot be read is told of and says nothing. */
const valuesSaid = (row: TextRow, keys: readonly string[], problems: RowProblem[]): Values =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const { type, heading } = columnWithKey(key);
      if (type.kind === 'shown') return [];
      const read = readCell(type, row.cells[key] ?? '');
      if ('value' in read) return [[key, read.value]];
      problems.push(about(row, heading, 'The cell cannot be read', `Expected ${read.expected}`));
      return [];
    }),
  );

const CONFLICT_WAY_OUT =
  'Download the workbook again and change the row there, or take this row out of the file';

const placed = (
  field: string,
  message: string,
  weight: RowProblem['weight'],
  sheets: BySheet,
  first: TextRow,
): RowProblem => {
  const column = columnWithKey(field);
  const row = sheets[column.sheet] ?? first;
  const expected = weight === 'conflict' ? CONFLICT_WAY_OUT : column.about;
  return { weight, sheet: row.sheet, line: row.line, column: column.heading, message, expected };
};

/** The costs of the standard are worked out: they must add up, and those that differ are told of and not read. */
const costsBeside = (row: TextRow, values: Values, worked: Values): RowProblem[] => {
  const parts = COST_KEYS.map((key) => values[key] ?? null);
  const total = values[TOTAL_KEY] ?? null;
  const { heading } = columnWithKey(TOTAL_KEY);
  if (total === null && parts.every((part) => part === null)) return [];
  const sum = parts.reduce<number>((all, part) => all + Number(part ?? 0), 0);
  if (sum !== Number(total ?? 0))
    return [about(row, heading, `The parts come to £${sum.toLocaleString('en-GB')}, not to the total`, 'Parts that add up to the total')];
  const differs = [...COST_KEYS, TOTAL_KEY].some((key) => key in values && values[key] !== worked[key]);
  if (!differs) return [];
  return [{ ...about(row, heading, 'The costs here are not read: they are worked out of the prices', 'Change prices on the sheet Register'), weight: 'warning' }];
}; // prettier-ignore

/** A child has many searches and each is another: only the same search twice is a slip. */
const sameSearch = (rows: readonly UploadRow[], byKey: ReadonlyMap<string, BySheet>): RowProblem[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ found, writes, line }): RowProblem[] => {
    const standard = writes.standard ?? found.standard;
    const row = byKey.get(found.record.placement.id)?.standard;
    if (!standard?.referralOn || !row) return [];
    const search = [found.record.placement.childId, standard.referralOn, standard.placementReference].join();
    const first = seen.get(search);
    seen.set(search, first ?? line);
    return first === undefined
      ? []
      : [about(row, columnWithKey('referralOn').heading, `The same child has this search in row ${first} already`, 'Another day, or a placement reference that tells the two apart')];
  });
}; // prettier-ignore

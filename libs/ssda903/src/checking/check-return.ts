import { RawReturn } from '../tables/raw-return';
import { RETURN_TABLES, TableName } from '../tables/return-table';
import { acceptedRows } from './accepted-rows';
import { CheckedReturn, TableCount } from './checked-return';
import { CheckContext, factsOf } from './check-context';
import { ChildRecord } from './child-record';
import { childRecords } from './child-records';
import { RowProblem } from './problem';
import { ReadRow } from './read-row';
import { RowReader } from './row-reader';
import { isInForce, ReturnFacts, Rule } from './rule';
import { RULES } from './rule-list';

/**
 * Holds a return to the rules of its year. Every problem of every row comes back from one pass, weighed for our
 * purpose; rows that a "stops this row" problem sets aside are left out of `rows`, all others stay usable.
 * Nothing is refused as a whole here: that is for the reader.
 */
export const checkReturn = (raw: RawReturn, context: CheckContext): CheckedReturn => {
  const reader = new RowReader();
  const facts = factsOf(raw, context, reader);
  const children = childRecords(raw, reader, context.lastYear);
  const { problems, stopped } = problemsOf(children, facts);
  return {
    rows: acceptedRows(children, stopped, facts),
    problems: inReadingOrder(problems, raw),
    counts: countsOf(raw, children, stopped),
  };
};

/** Child by child, so that a child's rows are at hand while all the rules look at them. */
const problemsOf = (
  children: readonly ChildRecord[],
  facts: ReturnFacts,
): { problems: RowProblem[]; stopped: Set<ReadRow> } => {
  const stopped = new Set<ReadRow>();
  const problems: RowProblem[] = [];
  const rules = RULES.filter((rule) => isInForce(rule, facts.year) && facts.given.has(rule.table));
  const expected = rules.map((rule) =>
    typeof rule.expected === 'string' ? rule.expected : rule.expected(facts),
  );
  for (const child of children) {
    for (let i = 0; i < rules.length; i += 1) {
      const rule = rules[i]!;
      for (const row of rule.find(child, facts)) {
        problems.push(problemOf(rule, row, expected[i]!));
        if (rule.weight === 'stops this row') stopped.add(row);
      }
    }
  }
  return { problems, stopped };
};

const problemOf = (rule: Rule, { raw }: ReadRow, expected: string): RowProblem => ({
  rule: rule.code,
  weight: rule.weight,
  table: rule.table,
  column: rule.column,
  value: valueOf(rule.column, raw),
  message: rule.message,
  expected,
  fix: rule.fix,
  file: raw.file,
  row: raw.row,
});

const valueOf = (column: string, raw: ReadRow['raw']): string => {
  if (column === 'LA') return raw.authority ?? '';
  if (column === 'YEAR') return raw.year === undefined ? '' : String(raw.year);
  return raw.values[column] ?? '';
};

const TABLE_ORDER = new Map(Object.keys(RETURN_TABLES).map((table, at) => [table, at]));

/** By table, file and row, so that an officer goes down the file once; the rules of one row stay in rule order. */
const inReadingOrder = (problems: RowProblem[], raw: RawReturn): RowProblem[] => {
  const files = new Map<string, number>();
  for (const rows of Object.values(raw.tables)) {
    for (const row of rows) if (!files.has(row.file)) files.set(row.file, files.size);
  }
  return problems.sort(
    (a, b) =>
      TABLE_ORDER.get(a.table)! - TABLE_ORDER.get(b.table)! ||
      files.get(a.file)! - files.get(b.file)! ||
      a.row - b.row,
  );
};

const countsOf = (
  raw: RawReturn,
  children: readonly ChildRecord[],
  stopped: ReadonlySet<ReadRow>,
): CheckedReturn['counts'] => {
  const counts: Partial<Record<TableName, TableCount>> = {};
  for (const [table, rows] of Object.entries(raw.tables) as [TableName, readonly unknown[]][]) {
    counts[table] = {
      read: rows.length,
      setAside: stopped.size === 0 ? 0 : setAside(table, children, stopped),
    };
  }
  return counts;
};

const setAside = (
  table: TableName,
  children: readonly ChildRecord[],
  stopped: ReadonlySet<ReadRow>,
): number => {
  let count = 0;
  for (const child of children) {
    for (const row of child.rowsOf(table)) if (stopped.has(row)) count += 1;
  }
  return count;
};

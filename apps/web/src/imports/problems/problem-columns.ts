import { ProblemRow } from '@lib/placements/importing/problems.query';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { Column, column } from '@lib/workbook/writing/column';
import { wordsSql } from '@lib/workbook/writing/csv-query';
import { WEIGHT_ORDER, weightWords } from '../import-words';

const WEIGHT_HEADINGS = Object.fromEntries(
  WEIGHT_ORDER.map((weight) => [weight, weightWords(weight).heading]),
);
const TABLE_TITLES = Object.fromEntries(
  Object.entries(RETURN_TABLES).map(([name, { title }]) => [name, title]),
);

/** The list of problems as a sheet; its SQL speaks of the columns of `problemRowsSql`. */
export const PROBLEM_COLUMNS: readonly Column<ProblemRow>[] = [
  column('Weight', {
    kind: 'text',
    value: (row: ProblemRow) => weightWords(row.weight).heading,
    sql: wordsSql('weight', WEIGHT_HEADINGS),
  }),
  column('Rule', { kind: 'text', value: (row: ProblemRow) => row.rule, sql: 'rule' }),
  column('File', { kind: 'text', value: (row: ProblemRow) => row.file, sql: 'file' }),
  column('Table', {
    kind: 'text',
    value: (row: ProblemRow) => RETURN_TABLES[row.table as TableName].title,
    sql: wordsSql('"table"', TABLE_TITLES),
  }),
  column('Row in the file', { kind: 'whole', value: (row: ProblemRow) => row.line, sql: 'line' }),
  column('Column', { kind: 'text', value: (row: ProblemRow) => row.column, sql: '"column"' }),
  column('Value', { kind: 'text', value: (row: ProblemRow) => row.value || null, sql: `nullif(value, '')` }),
  column('What is wrong', { kind: 'text', value: (row: ProblemRow) => row.message, sql: 'message' }),
  column('What was expected', { kind: 'text', value: (row: ProblemRow) => row.expected, sql: 'expected' }),
  column('What to do', { kind: 'text', value: (row: ProblemRow) => row.fix, sql: 'fix' }),
];

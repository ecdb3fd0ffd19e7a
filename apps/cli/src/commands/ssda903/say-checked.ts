import { formatDay } from '@lib/kernel/london-format';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { RowProblem } from '@lib/ssda903/checking/problem';
import { FileNote } from '@lib/ssda903/tables/raw-return';
import { Say } from '../command';
import { textTable } from '../text-table';
import { FilesChecked, YearChecked } from './check-files';
import { ofOthersLine } from './rows-of-others';
import { countLines } from './table-counts';

/** What a check found, for a person: counts, what to do about each rule, then every row. */
export const sayChecked = (say: Say, { years, notes, ofOthers }: FilesChecked): void => {
  sayNotes(say, notes);
  for (const line of ofOthersLine(ofOthers)) say(line);
  for (const one of years) sayYear(say, one);
};

export const sayNotes = (say: Say, notes: readonly FileNote[]): void => {
  for (const note of notes) say(`${note.file}: ${note.message}`);
};

const sayYear = (say: Say, one: YearChecked): void => {
  say('');
  say(`Return for ${financialYearLabel(one.year)}, true for ${formatDay(one.trueAt)}`);
  for (const line of countLines(one.counts)) say(line);
  say('');
  if (one.problems.length === 0) {
    say('No problems found.');
    return;
  }
  say(`Problems: ${one.problems.length}`);
  for (const line of rowLines(one.problems)) say(line);
  say('');
  say('What to do');
  for (const line of ruleLines(one.problems)) say(line);
};

const rowLines = (problems: readonly RowProblem[]): string[] =>
  textTable(
    ['Weight', 'Rule', 'File', 'Row', 'Column', 'Value', 'What is wrong'],
    problems.map(({ weight, rule, file, row, column, value, message }) => [
      weight,
      rule,
      file,
      row,
      column,
      value === '' ? '(blank)' : value,
      message,
    ]),
  );

const ruleLines = (problems: readonly RowProblem[]): string[] => {
  const rules = new Map<string, { rows: number; of: RowProblem }>();
  for (const of of problems) {
    const key = `${of.rule} ${of.table} ${of.column}`;
    rules.set(key, { rows: (rules.get(key)?.rows ?? 0) + 1, of });
  }
  return textTable(
    ['Rule', 'Column', 'Rows', 'Expected, and how to fix it'],
    [...rules.values()]
      .sort((a, b) => b.rows - a.rows)
      .map(({ rows, of }) => [of.rule, of.column, rows, `${of.expected}. ${of.fix}`]),
  );
};

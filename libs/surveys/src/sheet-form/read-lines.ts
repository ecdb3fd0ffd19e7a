import { refuseUnsafeHeadings } from '@lib/workbook/reading/headings';
import { ReadSheet, ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { FORM_COLUMNS, FormLine, FormProblem, FormSheetName } from './form-sheets';

/** A line of a sheet with its number. */
export interface ReadLine {
  readonly line: number;
  readonly cells: FormLine;
}

export interface ReadLines {
  readonly lines: Readonly<Record<FormSheetName, readonly ReadLine[]>>;
  readonly problems: readonly FormProblem[];
}

/** Without these there is no question set. */
const NEEDED: readonly FormSheetName[] = ['settings', 'survey'];

/** The sheets of a workbook by their columns, which may stand in any order; others are passed over and named. */
export const readLines = (workbook: ReadWorkbook): ReadLines => {
  const problems: FormProblem[] = [];
  const names = Object.keys(FORM_COLUMNS) as FormSheetName[];
  const lines = names.map((name) => {
    const sheet = workbook.sheets.find((one) => one.name.trim().toLowerCase() === name);
    if (!sheet && NEEDED.includes(name))
      problems.push(of(name, null, null, `There is no sheet called ${name}`));
    return [name, sheet ? linesOf(name, sheet, problems) : []] as const;
  });
  return { lines: Object.fromEntries(lines) as unknown as ReadLines['lines'], problems };
};

const of = (sheet: FormSheetName, line: number | null, column: string | null, says: string): FormProblem => ({
  ...{ sheet, line, column },
  says,
});

const linesOf = (
  name: FormSheetName,
  { rows, formulaCells }: ReadSheet,
  problems: FormProblem[],
): ReadLine[] => {
  const [heading, ...rest] = rows;
  if (!heading) return [];
  refuseUnsafeHeadings(heading.cells);
  const known: readonly string[] = FORM_COLUMNS[name];
  const columns = heading.cells.map((cell) => cell.trim().toLowerCase());
  for (const [at, column] of columns.entries()) {
    if (column !== '' && !known.includes(column))
      problems.push(
        of(
          name,
          heading.row,
          column,
          `There is no column ${column} in the sheet ${name}. It has ${known.join(', ')}`,
        ),
      );
    else if (column !== '' && columns.indexOf(column) !== at)
      problems.push(of(name, heading.row, column, `The column ${column} is there twice`));
  }
  for (const cell of formulaCells)
    problems.push(
      of(name, Number(/\d+$/.exec(cell)), null, `The cell ${cell} holds a formula: write the text itself`),
    );
  return rest.flatMap(({ row, cells }) => {
    const line = Object.fromEntries(
      columns.flatMap((column, at) => {
        const text = (cells[at] ?? '').trim();
        return known.includes(column) && text !== '' ? [[column, text]] : [];
      }),
    );
    return Object.keys(line).length > 0 ? [{ line: row, cells: line }] : [];
  });
};

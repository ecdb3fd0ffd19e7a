import { ReadSheet, ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { choicesOf, hasRows, QuestionSet } from '../question-sets/question-set';
import { AnswerColumn, columnsOfGrid, columnsOfRows, HEADINGS, letters, OwnColumn } from './book-columns';
import { BookIdentity } from './book-identity';
import { BookSheet, GridSheet, RowsSheet, sheetsOf } from './book-sheets';
import { notesOfSheet } from './sheet-notes';
import { sheetTable, TableLine, Wanted } from './sheet-table';
import { SaidGridLine, SaidInWorkbook, SaidOnce, SaidRow } from './said-in-workbook';
import { problemAt, UploadProblem } from './upload-problem';

type Said = Omit<SaidInWorkbook, 'identity'>;

/**
 * Takes what the cells say out of a workbook that was opened by the gate and is of this wave and borough. A sheet that is not
 * there says nothing.
 * @throws InvalidError where a sheet lacks the column by which its lines are known, or has one twice
 */
export const readReturnWorkbook = (
  workbook: ReadWorkbook,
  set: QuestionSet,
  identity: BookIdentity,
): SaidInWorkbook => {
  const parts = sheetsOf(set).flatMap((one) => {
    const sheet = workbook.sheets.find(({ name }) => name.trim().toLowerCase() === one.name.toLowerCase());
    return sheet ? [readSheet(set, one, sheet)] : [];
  });
  const all = <K extends keyof Said>(key: K): Said[K][number][] =>
    parts.flatMap((part) => part[key] as Said[K][number][]);
  return {
    ...{ identity, sections: all('sections'), once: all('once'), grids: all('grids') },
    ...{ rows: all('rows'), notes: all('notes') },
  };
};

const NOTHING: Said = { sections: [], once: [], grids: [], rows: [], notes: [] };

const readSheet = (set: QuestionSet, one: BookSheet, sheet: ReadSheet): Said => {
  if (one.kind === 'once') return readOnce(set, sheet);
  return one.kind === 'grid' ? readGrid(set, one, sheet) : readRows(one, sheet);
};

const own = (key: OwnColumn): Wanted => ({ key: `own ${key}`, headings: [HEADINGS[key]] });
const ownCell = ({ cells }: TableLine, key: OwnColumn): string => cells[`own ${key}`] ?? '';
const KNOWN: readonly OwnColumn[] = ['toConfirm', 'confirmed', 'version', 'problems'];

const readOnce = (set: QuestionSet, sheet: ReadSheet): Said => {
  const wanted = [...(['section', 'code', 'question', 'lastWave', 'about'] as const), ...KNOWN].map(own);
  // Of a column of several kinds each cell is read by its own question: a date stays the day it shows.
  const answer: Wanted = { ...own('answer'), days: true };
  const amount = own('amount');
  const table = sheetTable(sheet, [...wanted, answer, amount], 'own code');
  const questions = new Map(
    set.sections
      .filter((section) => !hasRows(section))
      .flatMap(({ questions: some }) => some.map((q) => [q.code, q])),
  );
  const notes: UploadProblem[] = [...notesOfSheet(sheet, table, new Set([answer.key, amount.key]))];
  const once = table.lines.flatMap((line): SaidOnce[] => {
    const question = questions.get(ownCell(line, 'code').toLowerCase());
    if (!question) notes.push(notKnown(sheet, line, HEADINGS.code));
    if (!question || question.kind === 'derived') return [];
    const { key } = question.kind === 'money' && amount.key in line.cells ? amount : answer;
    const text = question.kind === 'grid' ? null : (line.cells[key] ?? null);
    return [{ question: question.code, line: line.line, heading: key === amount.key ? HEADINGS.amount : HEADINGS.answer, text, confirmed: ownCell(line, 'confirmed'), version: ownCell(line, 'version') }]; // prettier-ignore
  });
  return { ...NOTHING, once: onceEach(once, ({ question }) => question, { sheet, notes }), notes };
};

const readGrid = (set: QuestionSet, { question }: GridSheet, sheet: ReadSheet): Said => {
  const columns = columnsOfGrid(set, question);
  const table = sheetTable(
    sheet,
    [...(['down', 'code', ...KNOWN] as const).map(own), ...columns.map(wantedOf)],
    'own code',
  );
  const downs = choicesOf(set, question.down);
  const notes: UploadProblem[] = [...notesOfSheet(sheet, table, new Set(columns.map(({ code }) => code)))];
  const lines = table.lines.flatMap((line): SaidGridLine[] => {
    const named = letters(ownCell(line, 'code'));
    const down = downs.find(({ code }) => letters(code) === named);
    if (!down) notes.push(notKnown(sheet, line, HEADINGS.code));
    return down
      ? [{ question: question.code, down: down.code, line: line.line, cells: answersIn(columns, line), version: ownCell(line, 'version') }]
      : [];
  }); // prettier-ignore
  return { ...NOTHING, grids: onceEach(lines, ({ down }) => down, { sheet, notes }), notes };
};

const readRows = ({ section }: RowsSheet, sheet: ReadSheet): Said => {
  const columns = columnsOfRows(section);
  const table = sheetTable(
    sheet,
    [...(['row', 'reference', ...KNOWN] as const).map(own), ...columns.map(wantedOf)],
    'own row',
  );
  const rows = table.lines.map((line): SaidRow => ({
    ...{ section: section.code, line: line.line, row: ownCell(line, 'row').toLowerCase() },
    ...{
      cells: answersIn(columns, line),
      confirmed: ownCell(line, 'confirmed'),
      version: ownCell(line, 'version'),
    },
  }));
  return {
    ...NOTHING,
    sections: [section.code],
    rows: rows.filter(({ row, cells }) => row !== '' || Object.values(cells).some((cell) => cell !== '')),
    notes: notesOfSheet(sheet, table, new Set(columns.map(({ code }) => code))),
  };
};

const wantedOf = ({ heading, code, of }: AnswerColumn<object>): Wanted => ({
  key: code,
  headings: [heading, code],
  days: 'kind' in of && of.kind === 'day',
});

const answersIn = (
  columns: readonly { readonly code: string }[],
  { cells }: TableLine,
): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ code }) => (code in cells ? [[code, cells[code]!]] : [])));

const notKnown = ({ name }: ReadSheet, { line }: TableLine, column: string): UploadProblem =>
  problemAt(
    { sheet: name, line, column },
    {
      message: 'The code of this row is none of the sheet’s, so the row was not read',
      expected: 'The code as it was when the workbook was made',
    },
  );

/** The lines of which each is about something else; of two about the same the second is told so. */
const onceEach = <Line extends { readonly line: number }>(
  lines: readonly Line[],
  of: (line: Line) => string,
  { sheet, notes }: { readonly sheet: ReadSheet; readonly notes: UploadProblem[] },
): Line[] => {
  const first = new Map<string, Line>();
  for (const line of lines) {
    const before = first.get(of(line));
    if (!before) first.set(of(line), line);
    else
      notes.push(
        problemAt(
          { sheet: sheet.name, line: line.line, column: HEADINGS.code },
          { message: `Row ${before.line} has the same code`, expected: 'One of the two rows' },
        ),
      );
  }
  return [...first.values()];
};

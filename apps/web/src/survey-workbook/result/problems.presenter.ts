import { HEADINGS } from '@lib/surveys/workbook/book-columns';
import { hindrances } from '@lib/surveys/workbook/planned-upload';
import { UploadProblem } from '@lib/surveys/workbook/upload-problem';
import { DataTable } from '@lib/web-kit/tables/data-table';

/** As many are shown; the file has all of them. */
const SHOWN = 100;
/** With more than these, going through the file is quicker. */
export const FEW = 10;

/** A cell that can be mended on the page. */
export interface MendableCell {
  readonly name: string;
  readonly label: string;
  readonly message: string;
  readonly value: string;
}

/** What is wrong with an upload, by question and by row, and where it is quicker to mend. */
export const presentProblems = (problems: readonly UploadProblem[]): object => {
  const hindering = hindrances(problems);
  const notes = problems.filter(({ weight }) => weight === 'note');
  const mendable = mendableCells(hindering);
  return {
    count: hindering.length,
    ...{
      most: SHOWN,
      notes: notes.length === 0 ? null : { ...rowTable(notes, 'Worth a look'), hideCaption: true },
    },
    byQuestion: hindering.length < 2 ? null : questionTable(hindering),
    byRow: hindering.length === 0 ? null : rowTable(hindering, 'Problems by row'),
    mendable,
    mendForm: {
      values: Object.fromEntries(mendable.map(({ name, value }) => [name, value])),
      errors: Object.fromEntries(mendable.map(({ name, message }) => [name, message])),
    },
    mendHere: mendable.length > 0 && mendable.length === hindering.length && hindering.length <= FEW,
  };
};

const mendableCells = (hindering: readonly UploadProblem[]): MendableCell[] =>
  hindering
    .flatMap((problem) => (problem.cell ? [{ ...problem, cell: problem.cell }] : []))
    .slice(0, FEW)
    .map(({ cell, question, sheet, line, column, message }) => ({
      ...{ name: `cell.${cell.name}`, value: cell.typed, message },
      label: [column === null || isAnswer(column) ? question : column, `${sheet}, row ${line}`]
        .filter(Boolean)
        .join(', '),
    }));

const isAnswer = (column: string): boolean => column === HEADINGS.answer || column === HEADINGS.amount;

const questionTable = (problems: readonly UploadProblem[]): DataTable => {
  const byQuestion = [
    ...Map.groupBy(problems, ({ question, column }) => question ?? column ?? 'The whole row'),
  ];
  return {
    ...{ caption: 'Problems by question', small: true },
    columns: [
      { text: 'Question or column' },
      { text: 'Problems', numeric: true },
      { text: 'What is expected', width: 'one-third' },
    ],
    rows: byQuestion.map(([question, some]) => [
      question,
      some.length,
      [...new Set(some.map(({ message }) => message))].slice(0, 3).join('. '),
    ]),
  };
};

const rowTable = (problems: readonly UploadProblem[], caption: string): DataTable => ({
  ...{ caption, small: true, stacks: true },
  columns: [
    { text: 'Where' },
    { text: 'Column' },
    { text: 'What it says' },
    { text: 'What is wrong, and what to do', width: 'one-third' },
  ],
  rows: problems
    .slice(0, SHOWN)
    .map(({ sheet, line, column, question, message, expected, cell }) => [
      { text: `Row ${line}`, note: sheet },
      column === null
        ? 'The whole row'
        : { text: column, note: question !== null && isAnswer(column) ? question : undefined },
      cell?.typed ?? null,
      { text: message, note: expected },
    ]),
});

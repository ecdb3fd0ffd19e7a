import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { PlannedRow, UploadPlan } from '@lib/surveys/workbook/planned-upload';
import { CellParts, DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { answerWords, ChangeLine, questionsByCode } from './change-lines';

/** What confirming would do, in counts. */
export const countTable = (
  { rows, missing, confirms, clashes }: UploadPlan,
  { kept, cleared }: { readonly kept: number; readonly cleared: number },
): DataTable => {
  const of = (kind: PlannedRow['kind']): number => rows.filter((row) => row.kind === kind).length;
  const inRows: TableRow[] =
    rows.length + missing.length === 0
      ? []
      : [
          ['Rows that are added', of('new')],
          ['Rows that change', of('changed')],
          ['Rows that stay as they are', of('unchanged')],
          [
            { text: 'Rows that are not in the file', note: 'They stay, unless you say otherwise' },
            missing.length,
          ],
        ];
  return {
    caption: 'What confirming it would do',
    hideCaption: true,
    columns: [{ text: 'What' }, { text: 'How many', numeric: true }],
    rows: [
      ['Answers that are new or change', kept],
      ...atAll('Answers that would be cleared', cleared),
      ...atAll('Answers that are confirmed as filled in', confirms.length),
      ...atAll('Answers changed on the screen and in the file', clashes.length),
      ...inRows,
    ],
  };
};

const atAll = (what: string, count: number): TableRow[] => (count === 0 ? [] : [[what, count]]);

const where = ({ at, row, isNew }: Pick<ChangeLine, 'at' | 'row' | 'isNew'>): CellParts => ({
  text: row ?? 'Asked once',
  note: `${at.sheet}, row ${at.line}${isNew ? ', new' : ''}`,
});

export const changeTable = (lines: readonly ChangeLine[], caption: string): DataTable => ({
  ...{ caption, hideCaption: true, small: true, stacks: true },
  columns: [{ text: 'Where' }, { text: 'Question' }, { text: 'Now' }, { text: 'In the file' }],
  rows: lines.map((line) => [where(line), line.question, line.before, line.after]),
});

/** Both answers beside one another, with who gave the one that stands. */
export const clashTable = (set: QuestionSet, { clashes, rows }: UploadPlan): DataTable => {
  const questions = questionsByCode(set);
  const named = new Map(rows.map((row) => [row.rowId, row.label]));
  return {
    caption: 'Answers changed on the screen and in the file',
    ...{ hideCaption: true, small: true, stacks: true },
    columns: [{ text: 'Where' }, { text: 'Question' }, { text: 'On the screen' }, { text: 'In the file' }],
    rows: clashes.map(({ at, rowId, question: code, theirs, yours }) => {
      const question = questions.get(code)!;
      return [
        where({ at, row: rowId === null ? null : (named.get(rowId) ?? null), isNew: false }),
        question.label,
        {
          text: answerWords(set, question, theirs.value),
          note: theirs.changedByName ?? 'Filled in by the service',
        },
        answerWords(set, question, yours),
      ];
    }),
  };
};

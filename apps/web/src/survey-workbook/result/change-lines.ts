import { Answer, cellsOf, GridAnswer, isGrid } from '@lib/surveys/answers/answer';
import { shownAnswer, shownNumber } from '@lib/surveys/answers/shown-answer';
import { fieldOf } from '@lib/surveys/filling/answers-not-saved.error';
import { Question } from '@lib/surveys/question-sets/question';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { BookPlace } from '@lib/surveys/workbook/upload-problem';
import { UploadPlan } from '@lib/surveys/workbook/planned-upload';

/** An answer, or a cell of a grid, that would be another: in words. */
export interface ChangeLine {
  readonly at: BookPlace;
  /** What tells the row from the others; null for what is asked once. */
  readonly row: string | null;
  readonly isNew: boolean;
  readonly question: string;
  readonly before: string;
  readonly after: string;
  readonly isCleared: boolean;
}

/** The changes of a plan, each cell of a grid for itself. */
export const changeLines = (
  set: QuestionSet,
  { changes, rows }: Pick<UploadPlan, 'changes' | 'rows'>,
): ChangeLine[] => {
  const questions = questionsByCode(set);
  const named = new Map(rows.map((row) => [row.rowId, row]));
  return changes.flatMap(({ rowId, question: code, value, was, at, cells }) => {
    const question = questions.get(code)!;
    const row = rowId === null ? null : named.get(rowId);
    const place = { at, row: row?.label ?? null, isNew: row?.kind === 'new' };
    if (question.kind === 'grid')
      return cellLines(set, question, was as GridAnswer | null, value as GridAnswer | null).map(
        ({ field, ...line }) => ({
          ...{ ...place, ...line },
          at: cells.get(field) ?? at,
        }),
      );
    return [{ ...place, question: question.label, ...beforeAndAfter(set, question, was, value) }];
  });
};

export const questionsByCode = (set: QuestionSet): Map<string, Question> =>
  new Map(set.sections.flatMap(({ questions }) => questions.map((one) => [one.code, one])));

const isNothing = (answer: Answer): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0);

const beforeAndAfter = (
  set: QuestionSet,
  question: Question,
  was: Answer,
  value: Answer,
): Pick<ChangeLine, 'before' | 'after' | 'isCleared'> => ({
  before: capital(shownAnswer(set, question, was)),
  after: capital(shownAnswer(set, question, value)),
  isCleared: !isNothing(was) && isNothing(value),
});

/** An answer in words; of a grid, its total. */
export const answerWords = (set: QuestionSet, question: Question, answer: Answer): string =>
  capital(shownAnswer(set, question, answer));

const capital = (text: string): string => (text === 'no answer' ? 'No answer' : text);

const cellLines = (
  set: QuestionSet,
  question: Extract<Question, { kind: 'grid' }>,
  was: GridAnswer | null,
  value: GridAnswer | null,
): (Pick<ChangeLine, 'question' | 'before' | 'after' | 'isCleared'> & { readonly field: string })[] =>
  cellsOf(set, question).flatMap(({ down, across }) => {
    const before = was?.[down.code]?.[across.code] ?? null;
    const after = value?.[down.code]?.[across.code] ?? null;
    if (before === after) return [];
    const shown = (cell: number | null): string =>
      cell === null ? 'No answer' : shownNumber(question, cell);
    return [
      {
        ...{
          question: `${question.label}: ${down.label}, ${across.label}`,
          before: shown(before),
          after: shown(after),
        },
        field: fieldOf({ rowId: null, question: question.code, cell: [down.code, across.code] }),
        isCleared: isGrid(was) && before !== null && after === null,
      },
    ];
  });

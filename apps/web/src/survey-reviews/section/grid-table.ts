import { Answer, cellsOf, isGrid } from '@lib/surveys/answers/answer';
import { shownAnswer, shownNumber } from '@lib/surveys/answers/shown-answer';
import { GridQuestion, Question } from '@lib/surveys/question-sets/question';
import { Choice, choicesOf, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';

/** More columns than this are rows instead, where there are fewer of those: a page scrolls down, not across. */
const MOST_COLUMNS = 7;

/** A grid as it was submitted, laid out as the borough filled it in. A cell that cannot be has a dash. */
export const gridTable = (set: QuestionSet, question: GridQuestion, answer: Answer): DataTable => {
  const [down, across] = [choicesOf(set, question.down), choicesOf(set, question.across)];
  const turned = across.length > MOST_COLUMNS && down.length < across.length;
  const [rows, columns] = turned ? [across, down] : [down, across];
  const cell = cellReader(set, question, answer);
  const at = (row: Choice, column: Choice): TableCell => (turned ? cell(column, row) : cell(row, column));
  return {
    caption: question.label,
    stacks: false,
    small: true,
    columns: [{ text: 'For' }, ...columns.map(({ label }) => ({ text: label, numeric: true }))],
    rows: rows.map((row) => [row.label, ...columns.map((column) => at(row, column))]),
  };
};

const cellReader = (
  set: QuestionSet,
  question: GridQuestion,
  answer: Answer,
): ((down: Choice, across: Choice) => TableCell) => {
  const given = isGrid(answer) ? answer : {};
  const there = new Set(cellsOf(set, question).map((one) => `${one.down.code}|${one.across.code}`));
  return (down, across) => {
    if (!there.has(`${down.code}|${across.code}`)) return { text: '–', spoken: 'Cannot be' };
    const value = given[down.code]?.[across.code] ?? null;
    return value === null ? { text: 'No answer' } : shownNumber(question, value);
  };
};

/** The line of a grid among the other answers of its section. */
export const wholeOf = (set: QuestionSet, question: Question, answer: Answer): string =>
  question.kind === 'grid' && isGrid(answer)
    ? `${shownAnswer(set, question, answer)}, in the table below`
    : shownAnswer(set, question, answer);

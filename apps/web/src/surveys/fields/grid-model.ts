import { poundsTyped } from '@lib/kernel/pounds';
import { cellsOf, GridAnswer } from '@lib/surveys/answers/answer';
import { GridQuestion } from '@lib/surveys/question-sets/question';
import { Choice, choicesOf } from '@lib/surveys/question-sets/question-set';
import { cellName } from './asked-field';
import { expectedByBox } from './attempt';
import { readCellText } from './cell-text';
import { FieldFacts } from './field-facts';
import { typedText } from './typed-text';
import { GridCell, GridModel } from './field-model';

/** More columns than this are rows of the page instead, where there are fewer of those: a page scrolls down, not across. */
const MOST_COLUMNS = 7;

/** A grid as a table of boxes, each with its number of the last wave, and with sums of what is saved. */
export const gridOf = (question: GridQuestion, facts: FieldFacts & { readonly name: string }): GridModel => {
  const { set, answer } = facts;
  const [down, across] = [choicesOf(set, question.down), choicesOf(set, question.across)];
  const turned = across.length > MOST_COLUMNS && down.length < across.length;
  const [rows, columns] = turned ? [across, down] : [down, across];
  const saved = (answer ?? {}) as GridAnswer;
  const at = (row: Choice, column: Choice): number => {
    const [first, second] = turned ? [column, row] : [row, column];
    return saved[first.code]?.[second.code] ?? 0;
  };
  const sumOf = (some: readonly Choice[], of: readonly Choice[]): string =>
    readCellText(
      question,
      some.reduce((sum, row) => sum + of.reduce((part, column) => part + at(row, column), 0), 0),
    );
  const cell = cellsMaker(question, facts);
  const hasTotals = question.totals && columns.length > 1;
  return {
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => ({
      label: row.label,
      cells: columns.map((column) => (turned ? cell(column, row) : cell(row, column))),
      total: hasTotals ? sumOf([row], columns) : null,
    })),
    totals:
      question.totals && rows.length > 1
        ? [...columns.map((column) => sumOf(rows, [column])), ...(hasTotals ? [sumOf(rows, columns)] : [])]
        : null,
    hasTotals,
    isMoney: question.of === 'money',
  };
};

/** Makes the box of a row and a column of the question; null for one that cannot be. */
const cellsMaker = (
  question: GridQuestion,
  { set, answer, last, attempt, name }: FieldFacts & { readonly name: string },
): ((down: Choice, across: Choice) => GridCell | null) => {
  const saved = (answer ?? {}) as GridAnswer;
  const before = (last?.answer ?? {}) as GridAnswer;
  const there = new Set(cellsOf(set, question).map((cell) => `${cell.down.code}|${cell.across.code}`));
  const isOne = choicesOf(set, question.across).length === 1;
  const wrong = expectedByBox(attempt);
  return (down, across) => {
    if (!there.has(`${down.code}|${across.code}`)) return null;
    const box = cellName(name, down.code, across.code);
    const typed = attempt.values?.[box];
    const was = before[down.code]?.[across.code] ?? null;
    return {
      name: box,
      label: isOne ? down.label : `${down.label}, ${across.label}`,
      value:
        typed === undefined
          ? typedNumber(question, saved[down.code]?.[across.code] ?? null)
          : typedText(typed),
      last: was === null ? null : readCellText(question, was),
      error: wrong.has(box),
    };
  };
};

const typedNumber = ({ of }: GridQuestion, value: number | null): string =>
  value === null ? '' : of === 'money' ? poundsTyped(value) : String(value);

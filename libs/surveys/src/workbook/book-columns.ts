import { guardText } from '@lib/workbook/writing/safe-text';
import { Choice, choicesOf, QuestionSet, RowsSection } from '../question-sets/question-set';
import { GridQuestion, Question } from '../question-sets/question';

/** Columns that every sheet of its kind has beside the answers, by what they are called. */
export const HEADINGS = {
  row: 'Row key',
  reference: 'Local reference',
  section: 'Section',
  code: 'Code',
  question: 'Question',
  answer: 'Answer',
  amount: 'Amount (£)',
  down: 'Row',
  toConfirm: 'To confirm',
  confirmed: 'Right as filled in',
  lastWave: 'Last wave',
  about: 'What to write',
  version: 'Version',
  problems: 'What is wrong here',
} as const;

export type OwnColumn = keyof typeof HEADINGS;

/** A column of answers: what it is called on the sheet, and by which code it is known. */
export interface AnswerColumn<Of> {
  readonly heading: string;
  readonly code: string;
  readonly of: Of;
}

/** Letters and digits alone: how headings are held against one another. */
export const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** The columns of a sheet with rows. What is worked out is left to the service. */
export const columnsOfRows = ({ questions }: RowsSection): AnswerColumn<Question>[] =>
  called(
    questions.filter(({ kind }) => kind !== 'derived' && kind !== 'grid'),
    (question) => (question.kind === 'money' ? POUNDS : ''),
  );

/** The columns of the sheet of a grid. */
export const columnsOfGrid = (
  set: Pick<QuestionSet, 'lists'>,
  question: GridQuestion,
): AnswerColumn<Choice>[] =>
  called(choicesOf(set, question.across), () => (question.of === 'money' ? POUNDS : ''));

const POUNDS = ' (£)';
/** What leaves room for a unit and a code in a heading. */
const LONGEST = 120;

/** Each under its label; with its code where two labels, or a label and a column of our own, would be the same. */
const called = <Of extends { readonly code: string; readonly label: string }>(
  some: readonly Of[],
  unitOf: (one: Of) => string,
): AnswerColumn<Of>[] => {
  const taken = new Set(Object.values(HEADINGS).map(letters));
  return some.map((one) => {
    const label = headingText(one.label);
    const unit = label.endsWith(POUNDS) ? '' : unitOf(one);
    const isFree = letters(label) !== '' && guardText(label) === label && !taken.has(letters(label + unit));
    const heading = (isFree ? label : `${one.code}: ${label}`) + unit;
    taken.add(letters(heading));
    return { heading, code: one.code, of: one };
  });
};

const headingText = (label: string): string =>
  label
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();

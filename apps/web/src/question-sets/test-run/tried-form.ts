import { InvalidError } from '@lib/kernel/domain-error';
import { hasRows, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { Tried, TriedAnswer } from '@lib/surveys/question-sets/test-run';
import { isBlank } from './is-blank';
import { readFields } from '../../surveys/fields/read-fields';
import { AskedField } from '../../surveys/fields/asked-field';
import { readDateFields } from '@lib/web-kit/forms/date-field';
import { TriedDay } from './tried-day.form';

/** Rows of each section that can be tried on the page: enough to hold one against another. */
export const ROWS_TRIED = 2;

/** What a row on the page is called. */
export const rowIdOf = (section: string, at: number): string => `${section}-${at + 1}`;

/** Every question of a set as the page asks it: once, and for some rows of each section with rows. */
export const fieldsOf = ({ sections }: QuestionSet): AskedField[] =>
  sections.flatMap((section) => {
    const rows = hasRows(section)
      ? Array.from({ length: ROWS_TRIED }, (_, at) => rowIdOf(section.code, at))
      : [null];
    return rows.flatMap((rowId) => section.questions.map((question) => ({ rowId, question })));
  });

/** What was typed to try a set, and how it came in. */
export interface TriedForm {
  readonly tried: Tried;
  readonly values: Readonly<Record<string, unknown>>;
}

const DAY = ['referenceDay-day', 'referenceDay-month', 'referenceDay-year'];

/**
 * Reads made-up answers. A row of which nothing is typed is no row.
 * @throws InvalidError without a reference day. @throws UnexpectedFieldsError for a name no question has
 */
export const readTried = (set: QuestionSet, body: unknown): TriedForm => {
  const { given, values } = readFields(set, fieldsOf(set), body, DAY);
  const { days, errors } = readDateFields(TriedDay.prototype, values);
  const [problem] = Object.entries(errors).map(([field, message]) => ({ field, message }));
  if (problem) throw new InvalidError(problem.message, 'reference-day', [problem]);
  const answersOf = (rowId: string | null): TriedAnswer[] => given.filter((one) => one.rowId === rowId);
  const rows = set.sections.filter(hasRows).map(({ code }) => [
    code,
    Array.from({ length: ROWS_TRIED }, (_, at) => rowIdOf(code, at))
      .map((id) => ({ id, answers: answersOf(id) }))
      .filter(({ answers }) => answers.some((one) => !isBlank(one.given))),
  ]);
  return {
    values,
    tried: {
      referenceDay: days['referenceDay'] as Tried['referenceDay'],
      once: answersOf(null),
      rows: Object.fromEntries(rows) as Tried['rows'],
    },
  };
};

import { InvalidError } from '@lib/kernel/domain-error';
import { CompiledSet } from '@lib/surveys/judging/compiled-set';
import { hasRows, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { ReadOfLastWave, readOfLastWave } from '@lib/surveys/question-sets/read-of-last-wave';
import { LAST_WAVE, Tried, TriedAnswer } from '@lib/surveys/question-sets/test-run';
import { isBlank } from './is-blank';
import { readFields } from '../../surveys/fields/read-fields';
import { AskedField } from '../../surveys/fields/asked-field';
import { readDateFields } from '@lib/web-kit/forms/date-field';
import { TriedDay } from './tried-day.form';

/** Rows of each section that can be tried on the page: enough to hold one against another. */
export const ROWS_TRIED = 2;

/** What a row on the page is called. */
export const rowIdOf = (section: string, at: number): string => `${section}-${at + 1}`;

/** What the same row said in the last wave is called. */
export const lastWaveOfRow = (rowId: string): string => `${rowId}-${LAST_WAVE}`;

/** What is asked of the last wave: what rules read of it, once and for each row that is tried. */
export const lastWaveFields = (read: ReadOfLastWave): AskedField[] => [
  ...read.once.map((question) => ({ rowId: LAST_WAVE, question })),
  ...Object.entries(read.rows).flatMap(([section, questions]) =>
    rowIdsOf(section).flatMap((rowId) =>
      questions.map((question) => ({ rowId: lastWaveOfRow(rowId), question })),
    ),
  ),
];

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
export const readTried = (compiled: CompiledSet, body: unknown): TriedForm => {
  const { set } = compiled;
  const asked = [...fieldsOf(set), ...lastWaveFields(readOfLastWave(compiled))];
  const { given, values } = readFields(set, asked, body, DAY);
  const { days, errors } = readDateFields(TriedDay.prototype, values);
  const [problem] = Object.entries(errors).map(([field, message]) => ({ field, message }));
  if (problem) throw new InvalidError(problem.message, 'reference-day', [problem]);
  const answersOf = (rowId: string | null): TriedAnswer[] => given.filter((one) => one.rowId === rowId);
  const rows = set.sections.filter(hasRows).map(({ code }) => [
    code,
    rowIdsOf(code)
      .map((id) => ({ id, answers: answersOf(id) }))
      .filter(({ answers }) => isTypedIn(answers)),
  ]);
  return {
    values,
    tried: {
      referenceDay: days['referenceDay'] as Tried['referenceDay'],
      once: answersOf(null),
      rows: Object.fromEntries(rows) as Tried['rows'],
      lastWave: lastWaveOf(set, answersOf),
    },
  };
};

const rowIdsOf = (section: string): string[] =>
  Array.from({ length: ROWS_TRIED }, (_, at) => rowIdOf(section, at));

const isTypedIn = (answers: readonly TriedAnswer[]): boolean => answers.some((one) => !isBlank(one.given));

/** A row of the last wave is told by the same answers as the row beside it. */
const lastWaveOf = (
  { sections }: QuestionSet,
  answersOf: (rowId: string | null) => TriedAnswer[],
): NonNullable<Tried['lastWave']> => ({
  once: answersOf(LAST_WAVE).filter((one) => !isBlank(one.given)),
  rows: Object.fromEntries(
    sections.filter(hasRows).map(({ code, rows: { key } }) => [
      code,
      rowIdsOf(code).flatMap((rowId) => {
        const id = lastWaveOfRow(rowId);
        const said = answersOf(id).filter((one) => !isBlank(one.given));
        const told = answersOf(rowId).filter(
          ({ question }) => key.includes(question) && !said.some((one) => one.question === question),
        );
        return said.length === 0 ? [] : [{ id, answers: [...told, ...said] }];
      }),
    ]),
  ),
});

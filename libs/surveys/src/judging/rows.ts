import { AnswerRow, Answers } from '../answers/answer';
import { RowsSection } from '../question-sets/question-set';
import { Around } from './bindings';
import { broken } from './broken';
import { CompiledSection, CompiledSet } from './compiled-set';
import { Finding } from './finding';
import { missing } from './missing';
import { WeighedAgainst } from './weighed-against';
import { workOut, WorkedOut } from './worked-out';

export interface JudgedRow extends WorkedOut {
  readonly id: string;
}

/** A section whose questions are asked again for each child, search or bed. */
export type CompiledRows = CompiledSection & { readonly section: RowsSection };

export const isAskedInRows = (one: CompiledSection): one is CompiledRows => one.section.rows !== undefined;

export interface RowsContext {
  readonly once: WorkedOut;
  readonly against: WeighedAgainst;
}

/** What is around a row of a section: the same row of the last wave, and what is answered once. */
export type AroundRow = (answers: Answers) => Around;

export const aroundRows = (section: RowsSection, { once, against }: RowsContext): AroundRow => {
  const before = new Map(
    (against.previous.rows[section.code] ?? []).map((answers) => [keyOf(section, answers), answers]),
  );
  return (answers) => {
    const key = keyOf(section, answers);
    const previous = (key === null ? undefined : before.get(key)) ?? {};
    return { referenceDay: against.referenceDay, previous, answers: once.answers };
  };
};

/** Each row with what is worked out of it. */
export const workOutRows = (one: CompiledRows, rows: readonly AnswerRow[], around: AroundRow): JudgedRow[] =>
  rows.map(({ id, answers }) => ({ id, ...workOut(one.questions, answers, around(answers)) }));

/** What tells a row from the others, as text; null while part of it is blank. */
export const keyOf = ({ rows }: RowsSection, answers: Answers): string | null => {
  const parts = rows.key.map((code) => answers[code] ?? null);
  return parts.includes(null) ? null : JSON.stringify(parts);
};

/** What is missing in rows, what rules say of them, and rows that are there twice. */
export const findingsInRows = (
  compiled: CompiledSet,
  one: CompiledRows,
  rows: readonly JudgedRow[],
  aroundRow: AroundRow,
): Finding[] => [
  ...rows.flatMap((row) => {
    const around = aroundRow(row.answers);
    return [
      ...one.questions.flatMap(({ question }) =>
        missing(question, row, { section: one.section.code, row: row.id, question: question.code }),
      ),
      ...one.rules.flatMap((rule) => broken(compiled.set, rule, { own: row.answers, around, row: row.id })),
    ];
  }),
  ...doubled(one, rows),
];

/** Two rows of one key would be one child counted twice. */
const doubled = ({ section }: CompiledRows, rows: readonly JudgedRow[]): Finding[] => {
  const byKey = Map.groupBy(rows, ({ answers }) => keyOf(section, answers));
  return [...byKey].flatMap(([key, some]) =>
    key === null
      ? []
      : some.slice(1).map(({ id, answers }) => ({
          weight: 'error' as const,
          rule: 'twice',
          place: { section: section.code, row: id, question: section.rows.key[0]! },
          says: `This ${section.rows.one} is in the return twice`,
          fix: `Remove one of the two, or correct what tells one ${section.rows.one} from another`,
          values: Object.fromEntries(section.rows.key.map((code) => [code, answers[code] ?? null])),
        })),
  );
};

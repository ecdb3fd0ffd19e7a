import { Answers, ReturnAnswers } from '../answers/answer';
import { Around } from './bindings';
import { broken } from './broken';
import { CompiledSection, CompiledSet } from './compiled-set';
import { Finding } from './finding';
import { missing } from './missing';
import { aroundRows, findingsInRows, isAskedInRows, JudgedRow, workOutRows } from './rows';
import { WeighedAgainst } from './weighed-against';
import { holds, workOut, WorkedOut } from './worked-out';

/** A return with what is worked out of it, and everything that is not right with it. */
export interface Judged {
  readonly once: WorkedOut;
  /** By section; one that is not asked is left out. */
  readonly rows: Readonly<Record<string, readonly JudgedRow[]>>;
  /** In the order of the set: once what is missing, then what rules say. */
  readonly findings: readonly Finding[];
}

/**
 * Weighs a whole return: what is asked, what is missing, and every rule, for the return and row by row. Screen, workbook
 * and API take their problems from here and from nowhere else (SUR-08).
 */
export const judge = (compiled: CompiledSet, given: ReturnAnswers, against: WeighedAgainst): Judged => {
  const around: Around = { referenceDay: against.referenceDay, previous: against.previous.once };
  const once = workOutOnce(compiled, given.once, around);
  const withRows = compiled.sections.filter(isAskedInRows);
  const sections = withRows
    .filter((one) => isShown(one, once.answers, around))
    .map((one) => {
      const aroundRow = aroundRows(one.section, { once, against });
      return { one, aroundRow, rows: workOutRows(one, given.rows[one.section.code] ?? [], aroundRow) };
    });
  const rows = Object.fromEntries(sections.map(({ one, rows: some }) => [one.section.code, some]));
  const inRows = Object.fromEntries(
    withRows.map(({ section: { code } }) => [code, (rows[code] ?? []).map(({ answers }) => answers)]),
  );
  return {
    once,
    rows,
    findings: [
      ...missingOnce(compiled, once),
      ...compiled.rules.flatMap((rule) =>
        broken(compiled.set, rule, { own: once.answers, around: { ...around, rows: inRows }, row: null }),
      ),
      ...sections.flatMap(({ one, rows: some, aroundRow }) => findingsInRows(compiled, one, some, aroundRow)),
    ],
  };
};

const isShown = ({ shownWhen }: CompiledSection, own: Answers, around: Around): boolean =>
  shownWhen === null || holds(shownWhen, own, around);

const workOutOnce = ({ sections }: CompiledSet, given: Answers, around: Around): WorkedOut => {
  let answers: Answers = {};
  const asked = new Set<string>();
  for (const one of sections) {
    if (isAskedInRows(one)) continue;
    const part = isShown(one, answers, around)
      ? workOut(one.questions, given, around, answers)
      : nothingOf(one);
    answers = { ...answers, ...part.answers };
    part.asked.forEach((code) => asked.add(code));
  }
  return { answers, asked };
};

const nothingOf = ({ questions }: CompiledSection): WorkedOut => ({
  answers: Object.fromEntries(questions.map(({ question }) => [question.code, null])),
  asked: new Set(),
});

const missingOnce = ({ sections }: CompiledSet, once: WorkedOut): Finding[] =>
  sections
    .filter((one) => !isAskedInRows(one))
    .flatMap(({ section, questions }) =>
      questions.flatMap(({ question }) =>
        missing(question, once, { section: section.code, row: null, question: question.code }),
      ),
    );

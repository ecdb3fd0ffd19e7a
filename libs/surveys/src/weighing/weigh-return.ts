import { Temporal } from 'temporal-polyfill';
import { explanationKey } from '../explanations/explanation-key';
import { isAnswered } from '../judging/bindings';
import { CompiledSet } from '../judging/compiled-set';
import { Finding } from '../judging/finding';
import { judge, Judged } from '../judging/judge';
import { CompiledRows, isAskedInRows, JudgedRow, keyOf } from '../judging/rows';
import { WorkedOut } from '../judging/worked-out';
import { Question } from '../question-sets/question';
import { answersOf, HeldAnswers, HeldReturn, HeldRow } from '../returns/held-return';
import { Wave } from '../waves/wave';
import { asFilledIn } from './as-filled-in';
import { LastWave } from './last-wave.query';
import { EMPTY_TALLY, Tally, TallyPart } from './tally';

/** Why something unusual is right. */
export interface Explanation {
  readonly id: string;
  readonly key: string;
  readonly explanation: string;
  readonly givenAt: Temporal.Instant;
  readonly givenByName: string;
}

/** What stands in the way, with the explanation that follows it where there is one. */
export interface WeighedFinding extends Finding {
  /** What an explanation hangs on; also what an address names it by. */
  readonly key: string;
  /** What tells the row from the others; null for what is asked once. */
  readonly rowKey: string | null;
  readonly explanation: Explanation | null;
}

/** A return with everything that is not right with it, and how far it is. */
export interface WeighedReturn {
  readonly judged: Judged;
  readonly findings: readonly WeighedFinding[];
  readonly tally: Tally;
}

export interface WeighingAgainst {
  readonly wave: Pick<Wave, 'referenceDay'>;
  readonly last: Pick<LastWave, 'once' | 'rows'> | null;
  readonly explanations: readonly Explanation[];
}

/**
 * Weighs a return: what is missing, what its rules say, which queries are explained, and how far it is. Page, workbook and
 * API show what is found here and nothing else.
 */
export const weighReturn = (
  compiled: CompiledSet,
  held: HeldReturn,
  { wave, last, explanations }: WeighingAgainst,
): WeighedReturn => {
  const judged = judge(compiled, answersOf(held), {
    referenceDay: wave.referenceDay,
    previous: last ?? { once: {}, rows: {} },
  });
  const sections = compiled.sections.filter(isAskedInRows);
  const explained = new Map(explanations.map((one) => [one.key, one]));
  const keys = rowKeys(sections, judged);
  const findings = held.isNil
    ? []
    : [...judged.findings, ...unsignedSections(sections, judged, held)].map((finding): WeighedFinding => {
        const rowKey = finding.place.row === null ? null : (keys.get(finding.place.row) ?? null);
        const key = explanationKey(finding, rowKey ?? finding.place.row);
        const explanation = finding.weight === 'query' ? (explained.get(key) ?? null) : null;
        return { ...finding, key, rowKey, explanation };
      });
  return { judged, findings, tally: tallyOf(compiled, held, { judged, findings }) };
};

const rowKeys = (sections: readonly CompiledRows[], { rows }: Judged): Map<string, string | null> =>
  new Map(
    sections.flatMap(({ section }) =>
      (rows[section.code] ?? []).map((row): [string, string | null] => [row.id, keyOf(section, row.answers)]),
    ),
  );

/** That there are no rows has to be said: it is not the same as not having looked. */
const unsignedSections = (sections: readonly CompiledRows[], { rows }: Judged, held: HeldReturn): Finding[] =>
  sections
    .filter(({ section: { code } }) => rows[code]?.length === 0 && !held.sections[code]?.noneSignedAt)
    .map(({ section }) => ({
      weight: 'missing',
      rule: 'no_rows',
      place: { section: section.code, row: null, question: section.rows.key[0]! },
      says: `${section.title}: there is no ${section.rows.one} yet`,
      fix: `Add each ${section.rows.one}, or say that there is none to report`,
      values: {},
    }));

const tallyOf = (
  { sections }: CompiledSet,
  held: HeldReturn,
  { judged, findings }: Pick<WeighedReturn, 'judged' | 'findings'>,
): Tally => {
  // What stands in a return that says there is nothing to report is kept and not handed in: it counts nowhere.
  if (held.isNil) return { ...EMPTY_TALLY, mended: held.tally.mended };
  const questions = sections.flatMap((section) => section.questions.map(({ question }) => question));
  const codes = (is: (question: Question) => boolean): Set<string> =>
    new Set(questions.filter(is).map(({ code }) => code));
  const left: LeftOut = {
    always: codes((question) => question.kind === 'derived' || question.readOnly === true),
    whileBlank: codes(({ required }) => !required),
  };
  const heldRows = new Map(Object.values(held.rows).flatMap((rows) => rows.map((row) => [row.id, row])));
  const rows = Object.values(judged.rows).flat();
  const parts = rows.map((row) => partOf(row, heldRows.get(row.id)?.answers ?? {}, left));
  const count = (weight: Finding['weight']): number =>
    findings.filter((finding) => finding.weight === weight).length;
  return {
    once: partOf(judged.once, held.once, left),
    inRows: sumOf(parts),
    rows: rows.length,
    rowsKnown: rows.filter(({ id }) => isKnown(heldRows.get(id))).length,
    rowsToConfirm: parts.filter(({ toConfirm }) => toConfirm > 0).length,
    missing: count('missing'),
    errors: count('error'),
    queries: count('query'),
    explained: findings.filter(({ explanation }) => explanation !== null).length,
    mended: held.tally.mended,
  };
};

const isKnown = (row: HeldRow | undefined): boolean => row?.origin === 'known' || row?.origin === 'last wave';

/** Questions that are not counted: the service’s own to say, and those that may be left blank while they are. */
interface LeftOut {
  readonly always: ReadonlySet<string>;
  readonly whileBlank: ReadonlySet<string>;
}

const partOf = (
  { asked, answers }: WorkedOut | JudgedRow,
  held: HeldAnswers,
  { always, whileBlank }: LeftOut,
): TallyPart => {
  const waits = (question: string): boolean => held[question]?.state === 'to confirm';
  const isBlank = (question: string): boolean => !isAnswered(answers[question]) && !waits(question);
  const counted = [...asked].filter(
    (question) => !always.has(question) && !(whileBlank.has(question) && isBlank(question)),
  );
  return {
    asked: counted.length,
    answered: counted.filter((question) => isAnswered(answers[question]) && !waits(question)).length,
    toConfirm: counted.filter(waits).length,
    prefilled: toHundredths(counted.reduce((sum, question) => sum + asFilledIn(held[question]), 0)),
  };
};

/** So that thirds of grids do not make long numbers. */
const toHundredths = (number: number): number => Math.round(number * 100) / 100;

const sumOf = (parts: readonly TallyPart[]): TallyPart =>
  parts.reduce(
    (sum, part) => ({
      asked: sum.asked + part.asked,
      answered: sum.answered + part.answered,
      toConfirm: sum.toConfirm + part.toConfirm,
      prefilled: toHundredths(sum.prefilled + part.prefilled),
    }),
    { asked: 0, answered: 0, toConfirm: 0, prefilled: 0 },
  );

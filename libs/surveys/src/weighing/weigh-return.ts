import { Temporal } from 'temporal-polyfill';
import { isDeepStrictEqual } from 'node:util';
import { explanationKey } from '../explanations/explanation-key';
import { isAnswered } from '../judging/bindings';
import { CompiledSet } from '../judging/compiled-set';
import { Finding } from '../judging/finding';
import { judge, Judged } from '../judging/judge';
import { CompiledRows, isAskedInRows, JudgedRow, keyOf } from '../judging/rows';
import { WorkedOut } from '../judging/worked-out';
import { answersOf, HeldAnswers, HeldReturn, HeldRow } from '../returns/held-return';
import { Wave } from '../waves/wave';
import { LastWave } from './last-wave.query';
import { Tally, TallyPart } from './tally';

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
  const derived = new Set(
    sections.flatMap(({ questions }) =>
      questions.flatMap(({ question }) =>
        question.kind === 'derived' || question.readOnly ? [question.code] : [],
      ),
    ),
  );
  const heldRows = new Map(Object.values(held.rows).flatMap((rows) => rows.map((row) => [row.id, row])));
  const rows = Object.values(judged.rows).flat();
  const parts = rows.map((row) => partOf(row, heldRows.get(row.id)?.answers ?? {}, derived));
  const count = (weight: Finding['weight']): number =>
    findings.filter((finding) => finding.weight === weight).length;
  return {
    once: partOf(judged.once, held.once, derived),
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

const partOf = (
  { asked, answers }: WorkedOut | JudgedRow,
  held: HeldAnswers,
  without: ReadonlySet<string>,
): TallyPart => {
  const counted = [...asked].filter((question) => !without.has(question));
  const toConfirm = counted.filter((question) => held[question]?.state === 'to confirm').length;
  return {
    asked: counted.length,
    answered: counted.filter(
      (question) => isAnswered(answers[question]) && held[question]?.state !== 'to confirm',
    ).length,
    toConfirm,
    prefilled: counted.filter((question) => isAsFilledIn(held[question])).length,
  };
};

const isAsFilledIn = (held: HeldAnswers[string] | undefined): boolean =>
  held !== undefined && isAnswered(held.prefilled) && isDeepStrictEqual(held.value, held.prefilled);

const sumOf = (parts: readonly TallyPart[]): TallyPart =>
  parts.reduce(
    (sum, part) => ({
      asked: sum.asked + part.asked,
      answered: sum.answered + part.answered,
      toConfirm: sum.toConfirm + part.toConfirm,
      prefilled: sum.prefilled + part.prefilled,
    }),
    { asked: 0, answered: 0, toConfirm: 0, prefilled: 0 },
  );

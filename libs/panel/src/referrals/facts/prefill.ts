import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { answerProblem } from '../sections/answer-problem';
import { Answer, Answers, Section } from '../sections/section';
import { KnownFacts } from './known-fact';

/** Where a filled-in answer came from, and whether an officer said that it is right. */
export interface AnswerSource {
  readonly source: string;
  readonly trueAt: Day;
  readonly confirmed: boolean;
}

export type AnswerSources = Readonly<Record<string, AnswerSource>>;

export interface FilledIn {
  readonly answers: Answers;
  readonly sources: AnswerSources;
}

/** “SSDA903 return, true at 31 March 2026”. */
export const sourceWords = ({ source, trueAt }: Pick<AnswerSource, 'source' | 'trueAt'>): string =>
  `${source}, true at ${formatDay(trueAt)}`;

/**
 * A section nobody has saved yet, with what placements know: all of it still to be confirmed. What could not be answered
 * so today, for example a code of old returns only, is left to the officer.
 */
export const filledIn = ({ questions }: Section, facts: KnownFacts): FilledIn => {
  const answers: Record<string, Answer> = {};
  const sources: Record<string, AnswerSource> = {};
  for (const question of questions) {
    const { code, fact } = question;
    const known = fact && facts[fact];
    if (!known || answerProblem(question, known.value) !== null) continue;
    answers[code] = known.value;
    sources[code] = { source: known.source, trueAt: known.trueAt, confirmed: false };
  }
  return { answers, sources };
};

/**
 * The sources to keep when answers are saved. An answer that was changed is the officer’s own and has none; one that
 * stands as it was filled in stays to be confirmed until it is.
 */
export const sourcesKept = (
  before: FilledIn,
  answers: Answers,
  confirmed: readonly string[],
): AnswerSources =>
  Object.fromEntries(
    Object.entries(before.sources)
      .filter(([code]) => answers[code] !== undefined && same(answers[code], before.answers[code]))
      .map(([code, source]) => [code, { ...source, confirmed: confirmed.includes(code) }]),
  );

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

import { Answer, Answers, cellsOf } from '../answers/answer';
import { Question } from '../question-sets/question';
import { choicesOf, QuestionSet } from '../question-sets/question-set';

/** Numbers that matter to conditions: nought, one, and around every number that is written in them. */
export const numbersIn = (texts: readonly string[]): number[] => {
  const written = texts.flatMap((text) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const pence = texts.flatMap((text) =>
    [...text.matchAll(/pounds\((\d+)\)/g)].map(([, digits]) => Number(digits) * 100),
  );
  return [...new Set([0, 1, ...[...written, ...pence].flatMap((number) => [number - 1, number, number + 1])])]
    .filter((number) => number >= 0 && Number.isSafeInteger(number))
    .sort((a, b) => a - b);
};

/** Days before, on and after the reference day, and as text that nobody would match on purpose. */
const DAYS = ['2026-03-30', '2026-03-31', '2026-04-01', '2025-01-01'];

/** The reference day of trials. */
export const TRIAL_DAY = '2026-03-31';

/** Answers of a question that between them make its conditions true and false, as far as can be told. */
export const candidatesOf = (set: QuestionSet, question: Question, numbers: readonly number[]): Answer[] => {
  switch (question.kind) {
    case 'whole':
    case 'money':
    case 'derived':
      return within(question, numbers);
    case 'day':
      return DAYS;
    case 'yes-no-unknown':
      return ['yes', 'no', 'unknown'];
    case 'one':
      return choicesOf(set, question.list).map(({ code }) => code);
    case 'many':
    case 'ranked': {
      const codes = choicesOf(set, question.list).map(({ code }) => code);
      return [
        ...codes.map((code) => [code]),
        codes.slice(0, question.kind === 'ranked' ? question.most : undefined),
      ];
    }
    case 'text':
      return ['A text', '', 'AB1'];
    case 'grid':
      return within(question, numbers).flatMap((number) => [
        gridOf(set, question, () => number),
        gridOf(set, question, (at) => (at === 0 ? number : (question.lowest ?? 0))),
      ]);
  }
};

interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}

const within = (question: Question, numbers: readonly number[]): number[] => {
  const { lowest = 0, highest = Number.MAX_SAFE_INTEGER }: Bounds = question as Bounds;
  const fitting = numbers.filter((number) => number >= lowest && number <= highest);
  return [...new Set([lowest, ...fitting, ...(highest < Number.MAX_SAFE_INTEGER ? [highest] : [])])];
};

/** A grid with every cell filled in, by the place of the cell. */
const gridOf = (
  set: QuestionSet,
  question: Extract<Question, { kind: 'grid' }>,
  numberAt: (place: number) => number,
): Answer => {
  const grid: Record<string, Record<string, number>> = {};
  for (const [at, { down, across }] of cellsOf(set, question).entries())
    (grid[down.code] ??= {})[across.code] = numberAt(at);
  return grid;
};

/** Answers to some questions at once: every combination of their candidates, or so many of them spread evenly. */
export function* combinations(
  choices: readonly (readonly [code: string, candidates: readonly Answer[]])[],
  most: number,
): Generator<Answers> {
  const total = choices.reduce((product, [, candidates]) => product * candidates.length, 1);
  const isWhole = total <= most;
  for (let number = 0; number < Math.min(total, most); number += 1) {
    let rest = number;
    const answers: Record<string, Answer> = {};
    for (const [at, [code, candidates]] of choices.entries()) {
      answers[code] = candidates[(isWhole ? rest : scattered(number, at)) % candidates.length] ?? null;
      rest = Math.floor(rest / candidates.length);
    }
    yield answers;
  }
}

/** A number that looks drawn, and is the same each time (the finaliser of MurmurHash3). */
const scattered = (number: number, at: number): number => {
  let hash = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

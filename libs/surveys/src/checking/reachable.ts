import { day } from '@lib/kernel/day';
import { CompiledQuestion, CompiledSection, CompiledSet } from '../judging/compiled-set';
import { Around } from '../judging/bindings';
import { holds, workOut } from '../judging/worked-out';
import { isAskedInRows } from '../judging/rows';
import { SetProblem } from './set-problem';
import { candidatesOf, combinations, numbersIn, TRIAL_DAY } from './trial-answers';

/** How many sets of answers a condition is tried with before it is said that none makes it true. */
const MOST_TRIALS = 5_000;

const AROUND: Around = { referenceDay: day(TRIAL_DAY), previous: {} };

/**
 * Questions and sections that no answers lead to. What a condition reads, and what those questions depend on in turn, is
 * answered in every way that matters to it; a condition on the last wave or on what is asked once is left to the writer.
 */
export const problemsOfReaching = ({ set, sections }: CompiledSet): SetProblem[] => {
  const once = sections.filter((one) => !isAskedInRows(one)).flatMap(({ questions }) => questions);
  return sections.flatMap((one, at) => {
    const among = isAskedInRows(one) ? one.questions : once;
    return [
      ...(isNever(one, once, set) ? [{ path: ['sections', at, 'shownWhen'], says: NEVER_A_SECTION }] : []),
      ...one.questions.flatMap((question, number) =>
        isNever(question, among, set)
          ? [{ path: ['sections', at, 'questions', number, 'shownWhen'], says: NEVER_A_QUESTION }]
          : [],
      ),
    ];
  });
};

const NEVER_A_SECTION = 'No answers make this true, so that the section is never asked.';
const NEVER_A_QUESTION = 'No answers make this true, so that the question is never asked.';

type Conditional = Pick<CompiledSection | CompiledQuestion, 'shownWhen'>;

const isNever = (
  { shownWhen }: Conditional,
  among: readonly CompiledQuestion[],
  set: CompiledSet['set'],
): boolean => {
  if (shownWhen === null) return false;
  if (shownWhen.reads.some(({ root }) => root === 'previous' || root === 'answers')) return false;
  const behind = behindOf(
    shownWhen.reads.map(({ root }) => root),
    among,
  );
  const numbers = numbersIn([shownWhen.text, ...behind.flatMap(({ shownWhen: one }) => one?.text ?? [])]);
  const choices = behind.map(
    ({ question }) => [question.code, candidatesOf(set, question, numbers)] as const,
  );
  for (const given of combinations(choices, MOST_TRIALS))
    if (holds(shownWhen, workOut(behind, given, AROUND).answers, AROUND)) return false;
  return true;
};

/** The questions with some codes, and those that decide whether they are asked, in their order. */
const behindOf = (codes: readonly string[], among: readonly CompiledQuestion[]): CompiledQuestion[] => {
  const wanted = new Set(codes);
  for (const { question, shownWhen, formula } of among.toReversed()) {
    if (!wanted.has(question.code)) continue;
    for (const { root } of [...(shownWhen?.reads ?? []), ...(formula?.reads ?? [])]) wanted.add(root);
  }
  return among.filter(({ question }) => wanted.has(question.code));
};

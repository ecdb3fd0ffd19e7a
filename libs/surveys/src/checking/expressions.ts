import { Answer, Answers } from '../answers/answer';
import { Expression, ExpressionError, Outcome } from '../expressions/expression';
import { unworkable } from '../expressions/in-words';
import { Question } from '../question-sets/question';
import { Around, bindingsOf } from '../judging/bindings';
import { day } from '@lib/kernel/day';
import { Scope } from './scope';
import { SetProblem } from './set-problem';
import { unknownInSpoken } from './spoken';
import { unknownName } from './unknown-name';
import { candidatesOf, combinations, numbersIn, TRIAL_DAY } from './trial-answers';
import { WrittenExpression } from './written-expressions';

/** How many sets of answers an expression is tried with before it is said that none makes it true. */
const MOST_TRIALS = 5_000;

/**
 * Whether an expression can be read, names what is there, gives what it has to, and can come true at all. It is tried with
 * answers of the kinds its questions have: CEL says where a number is held against a text.
 */
export const problemsOfExpression = (written: WrittenExpression): SetProblem[] => {
  const { path, scope } = written;
  const read = readExpression(written);
  if ('says' in read) return [{ path, says: read.says }];
  const { reads, spoken } = read.expression;
  const unknown = [
    ...reads.flatMap((reference) => unknownName(reference, scope) ?? []),
    ...unknownInSpoken(spoken, scope),
  ];
  if (unknown.length > 0) return [...new Set(unknown)].map((says) => ({ path, says: `${says}.` }));
  const says = tried(read.expression, written);
  return says === null ? [] : [{ path, says }];
};

const readExpression = ({ text }: WrittenExpression): { expression: Expression } | { says: string } => {
  try {
    return { expression: new Expression(text) };
  } catch (error) {
    if (error instanceof ExpressionError) return { says: error.message };
    throw error;
  }
};

/** What trying it shows to be wrong: that it cannot be worked out, or, of a rule, that nothing meets it. */
const tried = (expression: Expression, { gives, scope, of, text }: WrittenExpression): string | null => {
  let worked = false;
  let why = '';
  for (const trial of trialsOf(expression, scope, text)) {
    const outcome = outcomeOf(expression, gives, trial);
    if ('says' in outcome) return outcome.says;
    if (!outcome.known) why = outcome.why;
    else if (of.kind !== 'rule' || outcome.value === true) return null;
    else worked = true;
  }
  return worked
    ? 'No answers were found with which this holds: a return could never be sent.'
    : `It cannot be worked out with the answers it reads: ${unworkable(why)}.`;
};

const outcomeOf = (
  expression: Expression,
  gives: WrittenExpression['gives'],
  { own, around }: Trial,
): Outcome<boolean | number> | { says: string } => {
  try {
    const bindings = bindingsOf(expression.reads, own, around);
    return gives === 'true or false' ? expression.isTrue(bindings) : expression.number(bindings);
  } catch (error) {
    if (error instanceof ExpressionError) return { says: error.message };
    throw error;
  }
};

interface Trial {
  readonly own: Answers;
  readonly around: Around;
}

/** Sets of answers to the questions an expression reads, and to nothing else. */
function* trialsOf({ reads }: Expression, scope: Scope, text: string): Generator<Trial> {
  const numbers = numbersIn([text]);
  const candidates = (question: Question): readonly Answer[] => candidatesOf(scope.set, question, numbers);
  const read = [...new Map(reads.flatMap((one) => slotsOf(one.root, one.path[0], scope))).entries()];
  const choices = read.map(([slot, question]) => [slot, candidates(question)] as const);
  const rows = [...rowsOf(scope, numbers)];
  for (const answers of combinations([...choices, ['rows', rows.map((_, at) => at)]], MOST_TRIALS)) {
    const of = (prefix: string): Answers =>
      Object.fromEntries(
        Object.entries(answers).flatMap(([slot, answer]) =>
          slot.startsWith(prefix) ? [[slot.slice(prefix.length), answer]] : [],
        ),
      );
    yield {
      own: of('own '),
      around: {
        ...{ referenceDay: day(TRIAL_DAY), previous: of('previous ') },
        ...(scope.answers === null ? { rows: rows[Number(answers['rows'])]! } : { answers: of('answers ') }),
      },
    };
  }
}

/** The sections with rows: with none, and with one and two that are made of what their questions can be. */
function* rowsOf(scope: Scope, numbers: readonly number[]): Generator<Record<string, readonly Answers[]>> {
  for (const many of [0, 1, 2])
    yield Object.fromEntries(
      [...scope.rows].map(([code, { questions }]) => [
        code,
        [
          ...combinations(
            questions.map((question) => [question.code, candidatesOf(scope.set, question, numbers)] as const),
            many,
          ),
        ],
      ]),
    );
}

const slotsOf = (root: string, code: string | undefined, scope: Scope): [string, Question][] => {
  const isAround = root === 'previous' || root === 'answers';
  const question = isAround ? scope[root]?.get(code ?? '') : scope.own.get(root);
  return question ? [[`${isAround ? root : 'own'} ${question.code}`, question]] : [];
};

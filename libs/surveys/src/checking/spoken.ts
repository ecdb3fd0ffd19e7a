import { YES_NO_UNKNOWN } from '../answers/answer';
import { Named, SpokenOf } from '../expressions/spoken-of';
import { Question } from '../question-sets/question';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Scope } from './scope';

/** What an expression says that can never be: of a question the rows do not have, or of a choice that is in no list. */
export const unknownInSpoken = ({ ofRows, heldAgainst }: SpokenOf, scope: Scope): string[] => [
  ...ofRows.flatMap(({ rows, path }) => {
    const section = scope.rows.get(rows!);
    const [code, ...more] = path;
    if (!section || code === undefined) return [];
    if (!section.questions.some((one) => one.code === code))
      return [`The rows of ${section.code} have no question ${code}`];
    return more.length > 0 ? [`${code} has no part called ${more.join('.')}`] : [];
  }),
  ...heldAgainst.flatMap(({ named, text }) => {
    const question = questionNamed(named, scope);
    const codes = question && codesOf(scope.set, question);
    return !codes || codes.includes(text)
      ? []
      : [`${question.code} has no choice “${text}”: its choices are ${listed(codes)}`];
  }),
];

/** The last wave may have been asked with other choices, so that nothing is said of `previous`. */
const questionNamed = ({ rows, path }: Named, scope: Scope): Question | undefined => {
  const [root, code] = path;
  if (rows !== null)
    return path.length === 1 ? scope.rows.get(rows)?.questions.find((one) => one.code === root) : undefined;
  if (root === 'answers') return path.length === 2 ? scope.answers?.get(code!) : undefined;
  return path.length === 1 ? scope.own.get(root!) : undefined;
};

const codesOf = (set: QuestionSet, question: Question): readonly string[] | null => {
  if (question.kind === 'yes-no-unknown') return Object.keys(YES_NO_UNKNOWN);
  return 'list' in question ? choicesOf(set, question.list).map(({ code }) => code) : null;
};

const MOST_NAMED = 8;

const listed = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED
    ? `${codes.slice(0, MOST_NAMED).join(', ')} and ${codes.length - MOST_NAMED} more`
    : codes.join(', ');

import { ZodError } from 'zod';
import { compile, CompiledSet } from '../judging/compiled-set';
import { QUESTION_SET, QuestionSet } from '../question-sets/question-set';
import { problemsOfBounds } from './bounds';
import { problemsOfExpression } from './expressions';
import { problemsOfFillingIn } from './filled-in';
import { problemsOfGrids } from './grids';
import { problemsOfNames } from './names';
import { inPlainWords } from './plain-words';
import { problemsOfReaching } from './reachable';
import { problemsOfRowsOfChildren } from './rows-of-children';
import { problemsOfRules } from './rules';
import { SetProblem } from './set-problem';
import { writtenIn } from './written-expressions';

/** A document that can be published, or everything that keeps it from being so. */
export type CheckedSet =
  | { readonly compiled: CompiledSet; readonly problems: readonly [] }
  | { readonly compiled: null; readonly problems: readonly SetProblem[] };

/**
 * Checks a document that is to be a question set, from its shape to whether every question can be reached and every rule
 * be met. All problems of one kind at once; what rests on a kind that has problems is not looked at.
 */
export const checkQuestionSet = (document: unknown): CheckedSet => {
  const read = QUESTION_SET.safeParse(document, { error: inPlainWords });
  if (!read.success) return refused(problemsOfShape(read.error));
  const names = NAMES.flatMap((problemsOf) => problemsOf(read.data));
  if (names.length > 0) return refused(names);
  const expressions = writtenIn(read.data).flatMap(problemsOfExpression);
  if (expressions.length > 0) return refused(expressions);
  return reachable(read.data);
};

/** What is looked at once a document has the shape of a question set. */
const NAMES: readonly ((set: QuestionSet) => SetProblem[])[] = [
  problemsOfNames,
  problemsOfGrids,
  problemsOfRules,
  problemsOfRowsOfChildren,
  problemsOfBounds,
  (set) => problemsOfFillingIn(set),
];

const reachable = (set: QuestionSet): CheckedSet => {
  const compiled = compile(set);
  const problems = problemsOfReaching(compiled);
  return problems.length > 0 ? refused(problems) : { compiled, problems: [] };
};

const refused = (problems: readonly SetProblem[]): CheckedSet => ({ compiled: null, problems });

const problemsOfShape = ({ issues }: ZodError): SetProblem[] =>
  issues.flatMap((issue): SetProblem[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code !== 'unrecognized_keys') return [{ path, says: `${issue.message}.` }];
    return path.at(-2) === 'questions'
      ? issue.keys.map((key) => ({
          path: [...path, key],
          says: 'A question of this kind has none: leave it out.',
        }))
      : [{ path, says: `There is nothing called ${issue.keys.join(', ')} here.` }];
  });

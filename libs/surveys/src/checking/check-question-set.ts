import { ZodError } from 'zod';
import { compile, CompiledSet } from '../judging/compiled-set';
import { QUESTION_SET, QuestionSet } from '../question-sets/question-set';
import { problemsOfExpression } from './expressions';
import { problemsOfGrids } from './grids';
import { problemsOfNames } from './names';
import { problemsOfReaching } from './reachable';
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
  const read = QUESTION_SET.safeParse(document);
  if (!read.success) return refused(problemsOfShape(read.error));
  const names = [...problemsOfNames(read.data), ...problemsOfGrids(read.data), ...problemsOfRules(read.data)];
  if (names.length > 0) return refused(names);
  const expressions = writtenIn(read.data).flatMap(problemsOfExpression);
  if (expressions.length > 0) return refused(expressions);
  return reachable(read.data);
};

const reachable = (set: QuestionSet): CheckedSet => {
  const compiled = compile(set);
  const problems = problemsOfReaching(compiled);
  return problems.length > 0 ? refused(problems) : { compiled, problems: [] };
};

const refused = (problems: readonly SetProblem[]): CheckedSet => ({ compiled: null, problems });

const problemsOfShape = ({ issues }: ZodError): SetProblem[] =>
  issues.map(({ path, message, code, ...issue }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    says:
      code === 'unrecognized_keys' && 'keys' in issue
        ? `There is nothing called ${issue.keys.join(', ')} here.`
        : `${message}.`,
  }));

import { hasRows, questionsAskedOnce, QuestionSet, Rule } from '../question-sets/question-set';
import { SetProblem } from './set-problem';

/** Rules of rows that are not there, on questions that are not there, or that speak of an answer nobody gives. */
export const problemsOfRules = (set: QuestionSet): SetProblem[] =>
  set.rules.flatMap((rule, at) => {
    const path = ['rules', at];
    const codes = codesWithin(set, rule);
    if (codes === null) return [{ path: [...path, 'rows'], says: `No section ${rule.rows} has rows.` }];
    return [
      ...rule.names.flatMap((code, number) =>
        codes.has(code) ? [] : [{ path: [...path, 'names', number], says: missing(code, rule) }],
      ),
      ...spokenOf(rule).flatMap((code) =>
        codes.has(code) ? [] : [{ path: [...path, 'says'], says: missing(code, rule) }],
      ),
    ];
  });

const codesWithin = (set: QuestionSet, { rows }: Rule): ReadonlySet<string> | null => {
  if (rows === undefined) return new Set(questionsAskedOnce(set).map(({ code }) => code));
  const section = set.sections.find(({ code }) => code === rows);
  return section && hasRows(section) ? new Set(section.questions.map(({ code }) => code)) : null;
};

const spokenOf = ({ says }: Rule): string[] => [...says.matchAll(/\{([^{}]*)\}/g)].map(([, code]) => code!);

const missing = (code: string, { rows }: Rule): string =>
  rows === undefined
    ? `No question that is asked once has the code ${code}.`
    : `The section ${rows} has no question ${code}.`;

import { isPattern } from '../answers/read-answer';
import { choicesOf, QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { SetProblem } from './set-problem';

/** Bounds nothing lies between, patterns that are none, and more places of a ranking than there are choices. */
export const problemsOfBounds = (set: QuestionSet): SetProblem[] =>
  set.sections.flatMap(({ questions }, at) =>
    questions.flatMap((question, number) => {
      const path = ['sections', at, 'questions', number];
      if (isNothingBetween(question))
        return [
          { path: [...path, 'highest'], says: 'The highest is below the lowest: nothing can be answered.' },
        ];
      if (question.kind === 'text' && question.pattern && !isPattern(question.pattern.matches))
        return [{ path: [...path, 'pattern', 'matches'], says: NO_PATTERN }];
      if (question.kind !== 'ranked' || !(question.list in set.lists)) return [];
      const { length } = choicesOf(set, question.list);
      return question.most <= length
        ? []
        : [
            {
              path: [...path, 'most'],
              says: `The list ${question.list} has ${length} choices: use ${length} or fewer.`,
            },
          ];
    }),
  );

const NO_PATTERN =
  'It cannot be read as a pattern: check that brackets are closed. For example ^[A-Z]{2}[0-9]{4}$ is two letters and four digits.';

const isNothingBetween = (question: Question): boolean => {
  if (!('lowest' in question) && !('highest' in question)) return false;
  const { lowest = 0, highest = Number.MAX_SAFE_INTEGER } = question;
  return highest < lowest;
};

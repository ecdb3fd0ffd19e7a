import { Question } from '../question-sets/question';
import { isAnswered } from './bindings';
import { Finding, Place } from './finding';
import { WorkedOut } from './worked-out';

/** That a question which is asked, and has to be answered, has no answer. */
export const missing = (question: Question, { answers, asked }: WorkedOut, place: Place): Finding[] => {
  const answer = answers[question.code] ?? null;
  if (!question.required || question.kind === 'derived' || !asked.has(question.code) || isAnswered(answer))
    return [];
  return [
    {
      weight: 'missing',
      rule: 'missing',
      place,
      says:
        question.kind === 'grid'
          ? `${question.label}: some cells have no number`
          : `${question.label}: no answer`,
      fix:
        question.kind === 'grid'
          ? 'Enter a number in each cell. Enter 0 where there are none'
          : 'Answer the question',
      values: {},
    },
  ];
};

import { isDay } from '@lib/kernel/day';
import { formatPounds, MOST_PENCE } from '@lib/kernel/pounds';
import { Answer, choicesOf, Question } from './section';

/** What is wrong with an answer, in words for its field; null when nothing is. A blank one is not an answer. */
export const answerProblem = (question: Question, answer: Answer): string | null => {
  const { kind, label } = question;
  const choices = choicesOf(question);
  if (kind.is === 'many')
    return Array.isArray(answer) && answer.every((one) => Object.hasOwn(choices!, one as string))
      ? null
      : `Select answers of the list for “${label}”`;
  if (choices)
    return typeof answer === 'string' && Object.hasOwn(choices, answer)
      ? null
      : `Select one of the answers for “${label}”`;
  if (kind.is === 'text')
    return typeof answer === 'string' && answer.length <= kind.most
      ? null
      : `“${label}” must be ${kind.most} characters or fewer`;
  if (kind.is === 'day')
    return typeof answer === 'string' && isDay(answer) ? null : `“${label}” must be a real date`;
  if (kind.is === 'money')
    return isWhole(answer) && answer >= 0 && answer <= MOST_PENCE
      ? null
      : `“${label}” must be from £0 to ${formatPounds(MOST_PENCE)}`;
  if (kind.is === 'number') return numberProblem(label, answer, kind);
  return null;
};

const isWhole = (answer: Answer): answer is number => Number.isInteger(answer);

const numberProblem = (
  label: string,
  answer: Answer,
  { least, most, decimals }: { least: number; most: number; decimals?: 1 },
): string | null => {
  const fits = typeof answer === 'number' && answer >= least && answer <= most;
  if (!fits) return `“${label}” must be a number from ${least} to ${most}`;
  const step = decimals ? answer * 10 : answer;
  if (Math.abs(step - Math.round(step)) < 1e-9) return null;
  return decimals ? `“${label}” must have at most one decimal` : `“${label}” must be a whole number`;
};

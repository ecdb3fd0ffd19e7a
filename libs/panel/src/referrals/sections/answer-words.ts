import { day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { Answer, choicesOf, Question } from './section';

/** An answer as people read it, on the borough’s pages and in the panel’s copy alike. */
export const answerWords = (question: Question, answer: Answer): string => {
  const choices = choicesOf(question);
  if (Array.isArray(answer)) return (answer as string[]).map((one) => choices?.[one] ?? one).join('; ');
  if (choices) return choices[answer as string] ?? String(answer);
  if (question.kind.is === 'day') return formatDay(day(answer as string));
  if (question.kind.is === 'money') return formatPounds(answer as number);
  return String(answer);
};

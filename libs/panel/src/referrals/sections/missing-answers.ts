import { AnswerSources } from '../facts/prefill';
import { Answers, Question, Section } from './section';

/** What stands between a section and being sent. */
export interface MissingAnswer {
  readonly section: string;
  readonly question: string;
  readonly label: string;
  /** Not answered, or filled in for the officer and not looked at yet. */
  readonly because: 'blank' | 'to confirm';
}

/** Whether a question has to be answered, given the other answers of its section. */
export const isNeeded = ({ needed }: Question, answers: Answers): boolean => {
  if (typeof needed === 'boolean') return needed;
  if ('unless' in needed) return answers[needed.unless] === undefined;
  return needed.is.includes(answers[needed.when] as string);
};

/** What a section still needs: blank answers that are needed, and known facts nobody has confirmed. */
export const missingAnswers = (section: Section, answers: Answers, sources: AnswerSources): MissingAnswer[] =>
  section.questions.flatMap((question): MissingAnswer[] => {
    const of = { section: section.code, question: question.code, label: question.label };
    if (answers[question.code] === undefined)
      return isNeeded(question, answers) && !isSaidAlready(question, section)
        ? [{ ...of, because: 'blank' }]
        : [];
    return sources[question.code]?.confirmed === false ? [{ ...of, because: 'to confirm' }] : [];
  });

/** Of two questions of which either is enough, the one that comes first stands for both. */
const isSaidAlready = ({ code, needed }: Question, { questions }: Section): boolean => {
  if (typeof needed === 'boolean' || !('unless' in needed)) return false;
  const at = (sought: string): number => questions.findIndex((one) => one.code === sought);
  return at(needed.unless) < at(code);
};

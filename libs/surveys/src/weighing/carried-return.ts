import { Answers } from '../answers/answer';
import { carriedAnswer } from '../answers/carried-answer';
import { Question } from '../question-sets/question';
import { hasRows, questionsAskedOnce, QuestionSet } from '../question-sets/question-set';

/** What a borough answered, rows without their keys. */
interface Answered {
  readonly once: Answers;
  readonly rows: Readonly<Record<string, readonly Answers[]>>;
}

/** What a return by one version says to the questions of another; rows by the section they stand in. */
export const carriedReturn = (was: QuestionSet, is: QuestionSet, { once, rows }: Answered): Answered => ({
  once: carriedIn(questionsAskedOnce(was), { set: is, questions: questionsAskedOnce(is) }, once),
  rows: Object.fromEntries(
    is.sections.filter(hasRows).flatMap((section) => {
      const before = was.sections.filter(hasRows).find(({ code }) => code === section.code);
      const questions = { set: is, questions: section.questions };
      return before
        ? [
            [
              section.code,
              (rows[section.code] ?? []).map((row) => carriedIn(before.questions, questions, row)),
            ],
          ]
        : [];
    }),
  ),
});

const carriedIn = (
  was: readonly Question[],
  { set, questions }: { readonly set: QuestionSet; readonly questions: readonly Question[] },
  answers: Answers,
): Answers => {
  const before = new Map(was.map((question) => [question.code, question]));
  return Object.fromEntries(
    questions
      .filter(({ code }) => code in answers)
      .map((question) => [
        question.code,
        carriedAnswer(before.get(question.code), { set, question }, answers[question.code] ?? null),
      ]),
  );
};

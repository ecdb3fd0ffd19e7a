import { QuestionSet } from '../question-sets/question-set';
import { ReviewComment } from './review-comment';

/** Comments in the order of the questions they are about, those on the newest version first. */
export const commentsInOrder = (set: QuestionSet, comments: readonly ReviewComment[]): ReviewComment[] => {
  const order = set.sections.flatMap(({ questions }) => questions.map(({ code }) => code));
  const placeOf = ({ question }: ReviewComment): number => order.indexOf(question);
  return comments.toSorted((one, other) => other.number - one.number || placeOf(one) - placeOf(other));
};

import { sentenceCase } from '@lib/kernel/sentence-case';
import { readAnswer, readCell } from '../answers/read-answer';
import { Question } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';

/** What no answer of any kind looks like: reading it says what is expected instead. */
const NO_ANSWER = '?!';

/** What is expected in a cell, in the words in which a wrong one is refused. */
export const whatToWrite = (set: Pick<QuestionSet, 'lists'>, question: Question): string => {
  if (question.readOnly) return 'Leave it as it is';
  if (question.kind === 'text') {
    const longest = `text of ${question.longest.toLocaleString('en-GB')} characters or fewer`;
    return sentenceCase(question.pattern ? `${question.pattern.says}: ${longest}` : longest);
  }
  const read =
    question.kind === 'grid' ? readCell(question, NO_ANSWER) : readAnswer(set, question, NO_ANSWER);
  return 'expected' in read ? sentenceCase(read.expected) : '';
};

import { Tx } from '@lib/database/unit-of-work';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { publishedSet } from '../question-sets/published-set.query';
import { Question } from '../question-sets/question';
import { ReturnHead } from '../returns/held-return';
import { textGiven } from '../submitting/text-given';
import { waveById } from '../waves/wave.query';
import { NewComment } from './review-comment';
import { lastVersionIn, sectionsOf, VersionSection } from './versions.query';

/**
 * Comments as they are kept, each on an answer of the version that was last submitted which the reviewer may read.
 * @throws InvalidError for one without words, or on what nobody can change
 * @throws NotFoundError where there is no such answer for whoever asks
 */
export const checkComments = async (
  tx: Tx,
  head: ReturnHead,
  comments: readonly NewComment[],
): Promise<NewComment[]> => {
  if (comments.length === 0) return [];
  const version = await lastVersionIn(tx, head.waveId, head.boroughId);
  if (!version) throw new NotFoundError('return');
  const sections = await sectionsOf(tx, head.boroughId, version.id);
  const wave = await waveById(tx, head.waveId);
  const { set } = await publishedSet(tx, wave.questionSetId);
  const questions = new Map(
    set.sections.flatMap((one) => one.questions.map((question) => [question.code, question])),
  );
  return comments.map((one) => {
    refuseUnknown(one, sections);
    refuseUnchangeable(questions.get(one.question)!);
    return { ...one, comment: textGiven(one.comment, { field: 'comment', required: 'Write what you ask' }) };
  });
};

const refuseUnknown = (
  { section, question, rowKey }: NewComment,
  sections: readonly VersionSection[],
): void => {
  const found = sections.find((one) => one.section === section);
  const answers = rowKey === null ? found?.answers : found?.rows.find(({ key }) => key === rowKey)?.answers;
  if (!answers || !Object.hasOwn(answers, question)) throw new NotFoundError('answer');
};

const refuseUnchangeable = ({ kind, readOnly }: Question): void => {
  if (kind !== 'derived' && !readOnly) return;
  throw new InvalidError('Nothing was saved. Mend what is named.', 'answer-not-changeable', [
    {
      field: 'comment',
      message:
        kind === 'derived'
          ? 'This is worked out: comment on the answers it is worked out from'
          : 'The borough cannot change this',
    },
  ]);
};

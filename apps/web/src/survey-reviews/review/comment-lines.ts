import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatMoment } from '@lib/kernel/london-format';
import { ReviewComment } from '@lib/surveys/reviewing/review-comment';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { rowNamed } from '../../survey-approval/shown/differences-table';
import { reviewsPaths } from '../survey-reviews.paths';

/** A comment as it stands beside a return. */
export interface CommentLine {
  readonly about: string;
  readonly comment: string;
  readonly by: string;
  readonly reply: string | null;
  readonly standing: string;
  /** Null once it was sent. */
  readonly removeHref: string | null;
}

/** Comments on a return, newest version first; one that is not sent can be taken away while it is under review. */
export const commentLines = (found: ReturnForReview): CommentLine[] => {
  const { comments, head } = found;
  return comments
    .filter(({ number, sentAt }) => sentAt !== null || number === head.submissions)
    .map((one) => lineOf(found, one));
};

const lineOf = ({ wave, head, compiled: { set } }: ReturnForReview, one: ReviewComment): CommentLine => {
  const { section, question, rowKey, sentAt } = one;
  const asked = set.sections.find(({ code }) => code === section);
  const label = asked?.questions.find(({ code }) => code === question)?.label ?? question;
  const where = rowKey === null ? (asked?.title ?? section) : rowNamed(set, { section, rowKey });
  const canRemove = sentAt === null && head.state === 'under review';
  return {
    about: `${where}: ${label}`,
    comment: one.comment,
    by: `${one.writtenByName}, ${formatMoment(one.writtenAt)}, version ${one.number}`,
    reply: one.reply === null ? null : `${one.reply} (${one.repliedByName}, ${formatMoment(one.repliedAt!)})`,
    standing:
      sentAt === null ? 'Not sent yet: the borough gets it when you return the return' : 'No reply yet',
    removeHref: canRemove
      ? reviewsPaths.removeComment(wave.id, authorityById(head.boroughId).slug, one.id)
      : null,
  };
};

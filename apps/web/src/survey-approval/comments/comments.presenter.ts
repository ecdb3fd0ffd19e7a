import { formatMoment } from '@lib/kernel/london-format';
import { ReviewComment } from '@lib/surveys/reviewing/review-comment';
import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { waveCaption } from '../../surveys/page-facts';
import { surveysPaths } from '../../surveys/surveys.paths';
import { rowNamed } from '../shown/differences-table';
import { approvalPaths } from '../survey-approval.paths';
import { answerNow } from './answer-now';

interface CommentShown {
  readonly about: string;
  readonly label: string;
  readonly answer: string;
  readonly comment: string;
  readonly asked: string;
  readonly reply: string | null;
  readonly answerHref: string;
  readonly replyHref: string;
  readonly replyText: string;
}

export interface CommentsModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  /** What the reviewer wrote with the return. */
  readonly note: string | null;
  readonly sentence: string;
  readonly comments: readonly CommentShown[];
  readonly canReply: boolean;
  /** Where it goes on once every comment has its reply. */
  readonly nextHref: string | null;
}

/** What the reviewer asks, with the answer it is about and a reply (product.md E16). */
export const presentComments = (found: CheckedReturn): CommentsModel => {
  const { wave, head, comments, decisions } = found;
  const canReply = head.state === 'returned';
  const open = comments.filter(({ reply }) => reply === null).length;
  return {
    title: 'Reply to the reviewer',
    back: { href: surveysPaths.wave(wave.id) },
    caption: waveCaption(found),
    note: decisions.filter(({ decision }) => decision === 'returned').at(-1)?.note ?? null,
    sentence: sentenceOf(comments.length, open),
    comments: comments.map((one) => shown(found, one)),
    canReply,
    nextHref: canReply && open === 0 && comments.length > 0 ? approvalPaths.check(wave.id) : null,
  };
};

const sentenceOf = (count: number, open: number): string => {
  if (count === 0) return 'There are no comments on what you last submitted.';
  const asked =
    count === 1 ? 'The reviewer asks about 1 answer.' : `The reviewer asks about ${count} answers.`;
  const left = open === 0 ? 'Each has a reply.' : `${open} without a reply.`;
  return `${asked} ${left} Only these answers can be changed now, and what goes with them: a question a new answer brings up, or one that clashes with it.`;
};

const shown = (found: CheckedReturn, one: ReviewComment): CommentShown => {
  const { wave, compiled, localReferences: local } = found;
  const section = compiled.set.sections.find(({ code }) => code === one.section)!;
  const question = section.questions.find(({ code }) => code === one.question)!;
  const { answer, rowId } = answerNow(found, one);
  return {
    about:
      one.rowKey === null
        ? section.title
        : `${section.title}: ${rowNamed(compiled.set, { section: one.section, rowKey: one.rowKey, local })}`,
    label: question.label,
    answer,
    comment: one.comment,
    asked: `${one.writtenByName}, ${formatMoment(one.writtenAt)}`,
    reply: one.reply,
    answerHref:
      rowId === null ? surveysPaths.section(wave.id, one.section) : surveysPaths.row(wave.id, rowId),
    replyHref: approvalPaths.reply(wave.id, one.id),
    replyText: one.reply === null ? 'Reply' : 'Change the reply',
  };
};

export interface ReplyModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly form: FormModel;
  readonly comment: CommentShown;
  readonly action: string;
}

/** One comment with the box for its reply. */
export const presentReply = (found: CheckedReturn, comment: ReviewComment, form: FormModel): ReplyModel => ({
  title: comment.reply === null ? 'Reply to a comment' : 'Change a reply',
  back: { href: approvalPaths.comments(found.wave.id) },
  caption: waveCaption(found),
  form,
  comment: shown(found, comment),
  action: approvalPaths.reply(found.wave.id, comment.id),
});

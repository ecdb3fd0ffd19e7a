import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { NotFoundError } from '@lib/kernel/domain-error';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { rowWords } from '@lib/surveys/comparing/row-words';
import { CommentedAnswer } from '@lib/surveys/reviewing/review-comment';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { sectionAsked } from '../section/section.presenter';
import { reviewsPaths } from '../survey-reviews.paths';

/** An answer as an address names it: a row by its place. */
export interface AnswerAsked {
  readonly section: string;
  readonly question: string;
  readonly row: number | null;
}

export interface CommentModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly form: FormModel;
  readonly about: string;
  readonly label: string;
  readonly answer: string;
  readonly asked: AnswerAsked;
  readonly action: string;
}

/** The answer by what tells its row from the others. @throws NotFoundError for one that is not there */
export const commentedAnswer = (
  found: ReturnForReview,
  { section, question, row }: AnswerAsked,
): CommentedAnswer => {
  const { kept } = sectionAsked(found, section);
  const one = row === null ? kept : kept.rows[row - 1];
  if (!one || !Object.hasOwn(one.answers, question)) throw new NotFoundError('answer');
  return { section, question, rowKey: row === null ? null : kept.rows[row - 1]!.key };
};

export const presentComment = (found: ReturnForReview, asked: AnswerAsked, form: FormModel): CommentModel => {
  const { wave, head, compiled } = found;
  const { rowKey } = commentedAnswer(found, asked);
  const { section, kept } = sectionAsked(found, asked.section);
  const question = section.questions.find(({ code }) => code === asked.question)!;
  const { name, slug } = authorityById(head.boroughId);
  const { answers } = asked.row === null ? kept : kept.rows[asked.row - 1]!;
  return {
    title: 'Comment on an answer',
    back: { href: reviewsPaths.section(wave.id, slug, section.code, asked.row ?? undefined) },
    caption: `${wave.collectionTitle}, ${wave.title}: ${name}`,
    form,
    about:
      rowKey === null ? section.title : `${section.title}: ${rowWords(compiled.set, section.code, rowKey)}`,
    label: question.label,
    answer: shownAnswer(compiled.set, question, answers[question.code] ?? null),
    asked,
    action: `/waves/${wave.id}/returns/${slug}/comment`,
  };
};

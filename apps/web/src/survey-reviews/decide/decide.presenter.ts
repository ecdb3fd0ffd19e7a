import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { counted } from '../../surveys/page-facts';
import { commentLines } from '../review/comment-lines';
import { reviewsPaths } from '../survey-reviews.paths';
import { Decision, DecisionName, DECISIONS } from './decisions';

export interface DecideModel extends Decision {
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly form: FormModel;
  readonly version: number;
  /** The comments that go with it. */
  readonly comments: readonly string[];
  readonly sentence: string | null;
  /** Whether it can be taken at all: a return goes back with at least one comment. */
  readonly canDecide: boolean;
}

/** A decision that needs words. */
export const presentDecision = (found: ReturnForReview, name: DecisionName, form: FormModel): DecideModel => {
  const comments =
    name === 'return' ? commentLines(found).filter(({ removeHref }) => removeHref !== null) : [];
  return {
    ...DECISIONS[name],
    ...frameOf(found),
    form,
    version: found.head.version,
    comments: comments.map(({ about, comment }) => `${about}: ${comment}`),
    sentence: name === 'return' ? commentsWords(comments.length) : null,
    canDecide: name !== 'return' || comments.length > 0,
  };
};

const commentsWords = (count: number): string =>
  count === 0
    ? 'You have not commented on an answer yet. Open a section of the return, and comment on at least one answer.'
    : `${counted(count, 'comment')} will be sent:`;

const frameOf = ({ wave, head }: ReturnForReview): Pick<DecideModel, 'back' | 'caption'> => {
  const { name, slug } = authorityById(head.boroughId);
  return {
    back: { href: reviewsPaths.review(wave.id, slug) },
    caption: `${wave.collectionTitle}, ${wave.title}: ${name}`,
  };
};

export interface ReopenModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly form: FormModel;
  readonly sentence: string;
}

/** More time for one borough’s corrections. */
export const presentReopen = (found: ReturnForReview, form: FormModel): ReopenModel => ({
  ...frameOf(found),
  title: 'Reopen for corrections',
  form,
  sentence: `The last day on which this borough can begin and submit a correction is ${formatDay(found.days.lastCorrectionOn)}${found.wave.state === 'final' ? ', and the wave is final' : ''}. Nothing else changes: the return stands as it does until the borough begins one.`,
});

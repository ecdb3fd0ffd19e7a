import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { ReturnHead } from '../returns/held-return';
import { hindrances, UploadPlan } from './planned-upload';
import { ChosenPlan } from './write-upload';

/** What a person says who looked at what an upload would do. */
export interface Confirmed extends Omit<ChosenPlan, 'plan'> {
  /** The digest of the plan they looked at. */
  readonly digest: string;
}

/** What is refused of an upload that somebody confirms. @throws InvalidError, and ConflictError where it would now do something else */
export const refuseToApply = (plan: UploadPlan, { digest, clashes, remove }: Confirmed, { head }: { readonly head: Pick<ReturnHead, 'state'> }): void => {
  const hindering = hindrances(plan.problems);
  if (hindering.length > 0) throw notApplicable(hindering);
  if (plan.digest !== digest) throw changedMeanwhile();
  if (plan.clashes.length > 0 && clashes === null)
    throw new InvalidError('Nothing was applied.', 'whose-answer', [{ field: 'clashes', message: 'Say which answers are right where the screen and the file disagree' }]);
  const missing = new Set(plan.missing.map(({ row }) => row.id));
  if (!remove.every((row) => missing.has(row)) || (remove.length > 0 && head.state === 'returned'))
    throw new InvalidError('Nothing was applied.', 'not-missing', [{ field: 'remove', message: 'Only rows that are not in the file can be removed, and none while a reviewer asks about answers' }]);
}; // prettier-ignore

const notApplicable = (hindering: ReturnType<typeof hindrances>): InvalidError =>
  new InvalidError(
    'Nothing was applied: mend what is named, here or in the workbook.',
    'survey-upload-problems',
    hindering.map(({ sheet, line, column, message }) => ({
      field: `${sheet}.${line}.${column ?? 'row'}`,
      message,
    })),
  );

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'The return was changed since you looked at this upload, so it would do something else now. Nothing was applied: look at it again.',
    'survey-upload-looks-different',
  );

export const notWaiting = (): ConflictError =>
  new ConflictError(
    'This upload is no longer waiting to be confirmed. Look at the list of uploads.',
    'survey-upload-not-waiting',
  );

export const notApplied = (): ConflictError =>
  new ConflictError('Only an upload that has been applied can be undone.', 'survey-upload-not-applied');

import { formatDay } from '@lib/kernel/london-format';
import { SubmittedReturn } from '@lib/surveys/submitting/submitted-returns.service';
import { RETURN_MOVES, ReturnMove } from '@lib/surveys/submitting/return-moves';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { waveCaption } from '../../surveys/page-facts';
import { approvalPaths } from '../survey-approval.paths';

export interface CorrectModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly form: FormModel;
  readonly version: number;
  readonly until: string;
  /** Why no correction can be begun now; null where one can. */
  readonly cannot: string | null;
  readonly action: string;
}

export const presentCorrect = (found: SubmittedReturn, form: FormModel): CorrectModel => ({
  title: 'Begin a correction',
  back: { href: approvalPaths.receipt(found.wave.id) },
  caption: waveCaption(found),
  form,
  version: found.head.version,
  until: formatDay(found.days.lastCorrectionOn),
  cannot: cannotBecause(found),
  action: approvalPaths.correct(found.wave.id),
});

const cannotBecause = ({ head, standing, days }: SubmittedReturn): string | null => {
  if (standing === 'final') return 'This wave is final. Ask the programme to reopen your return.';
  if (standing === 'closed to corrections')
    return `Corrections closed on ${formatDay(days.lastCorrectionOn)}. Ask the programme to reopen your return.`;
  const { from }: ReturnMove = RETURN_MOVES.correct;
  if (from.includes(head.state)) return null;
  return head.state === 'under review'
    ? 'A reviewer is looking at this return. Ask them to return it to you, or wait until they have decided.'
    : 'This return is open already.';
};

import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { daysBetween } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { counted } from '../../surveys/page-facts';
import { surveysPaths } from '../../surveys/surveys.paths';
import { asAWhole, AsAWhole } from '../shown/as-a-whole';
import { approvalPaths } from '../survey-approval.paths';

export interface ApproveModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly form: FormModel;
  readonly version: number;
  readonly whole: AsAWhole;
  readonly prepared: string | null;
  readonly message: string | null;
  readonly correction: string | null;
  readonly late: string | null;
  /** Why the viewer cannot approve it; null where they can. */
  readonly cannot: string | null;
  readonly isReady: boolean;
  readonly statement: string;
  readonly action: string;
  readonly sendBackAction: string;
  readonly checkHref: string;
}

/** Approve and submit, or send back (product.md E14). */
export const presentApprove = (found: CheckedReturn, viewer: Viewer, form: FormModel): ApproveModel => {
  const { head, wave, days, today } = found;
  const isReady = head.state === 'ready to approve';
  const late = daysBetween(days.deadlineOn, today);
  const borough = authorityById(head.boroughId).name;
  return {
    title: 'Approve and submit',
    back: { href: surveysPaths.wave(wave.id) },
    form,
    version: head.version,
    whole: asAWhole(found),
    prepared: isReady ? `${head.readyByName} marked it as ready at ${formatMoment(head.readyAt!)}.` : null,
    message: isReady ? head.readyMessage : null,
    correction: head.correctionBecause,
    late:
      late > 0
        ? `It was due on ${formatDay(days.deadlineOn)}: it is ${counted(late, 'day')} late, and will be shown as late.`
        : null,
    cannot: cannotBecause(found, viewer),
    isReady,
    statement: `I have looked at these figures for ${borough}. To my knowledge they are complete and right for ${formatDay(wave.referenceDay)}.`,
    action: approvalPaths.approve(wave.id),
    sendBackAction: approvalPaths.sendBack(wave.id),
    checkHref: approvalPaths.check(wave.id),
  };
};

const cannotBecause = ({ head }: CheckedReturn, { personId }: Viewer): string | null => {
  if (head.state !== 'ready to approve')
    return 'This return is not ready to be approved. Somebody has to check it and mark it as ready first.';
  return head.readyBy === personId
    ? 'You marked this return as ready, so somebody else has to approve it. You can send it back, or take it back on the page where you checked it.'
    : null;
};

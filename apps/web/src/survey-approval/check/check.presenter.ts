import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';
import { InTheWay } from '@lib/surveys/submitting/not-ready.error';
import { isReady } from '@lib/surveys/submitting/not-ready.error';
import { formatMoment } from '@lib/kernel/london-format';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { counted } from '../../surveys/page-facts';
import { surveysPaths } from '../../surveys/surveys.paths';
import { asAWhole, AsAWhole } from '../shown/as-a-whole';
import { approvalPaths } from '../survey-approval.paths';

interface Line {
  readonly text: string;
  readonly href: string;
}

export interface CheckModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly form: FormModel;
  readonly version: number;
  readonly whole: AsAWhole;
  readonly sentBack: string | null;
  /** What stands in the way, with where it is mended. */
  readonly left: readonly Line[];
  readonly canMarkReady: boolean;
  /** Where it waits for the approver: since when, by whom. */
  readonly ready: { readonly sentence: string; readonly takeBackHref: string } | null;
  readonly action: string;
}

/** Check and send to the approver (product.md E13). */
export const presentCheck = (found: CheckedReturn, form: FormModel): CheckModel => {
  const { head, wave, left } = found;
  const isReadyToApprove = head.state === 'ready to approve';
  const isOpen = head.state === 'in progress' || head.state === 'returned';
  return {
    title: 'Check and send to the approver',
    back: { href: surveysPaths.wave(wave.id) },
    form,
    version: head.version,
    whole: asAWhole(found),
    sentBack: head.sentBackBecause,
    left: isOpen ? linesOf(left, wave.id) : [],
    canMarkReady: isOpen && isReady(left),
    ready: isReadyToApprove
      ? {
          sentence: `${head.readyByName} marked this return as ready on ${formatMoment(head.readyAt!)}. Somebody else who can approve it has to look at it now.`,
          takeBackHref: approvalPaths.takeBack(wave.id),
        }
      : null,
    action: approvalPaths.check(wave.id),
  };
};

const linesOf = ({ missing, toConfirm, errors, queries, comments }: InTheWay, wave: string): Line[] =>
  [
    {
      count: missing,
      one: 'answer is missing',
      many: 'answers are missing',
      href: surveysPaths.missing(wave),
    },
    {
      ...{ count: toConfirm, one: 'answer was filled in and waits to be confirmed' },
      ...{ many: 'answers were filled in and wait to be confirmed', href: surveysPaths.filledIn(wave) },
    },
    { count: errors, one: 'error to mend', many: 'errors to mend', href: surveysPaths.problems(wave) },
    {
      ...{ count: queries, one: 'query to mend or explain', many: 'queries to mend or explain' },
      href: surveysPaths.problems(wave),
    },
    {
      ...{
        count: comments,
        one: 'comment of the reviewer to reply to',
        many: 'comments of the reviewer to reply to',
      },
      href: approvalPaths.comments(wave),
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, many, href }) => ({ text: counted(count, one, many), href }));

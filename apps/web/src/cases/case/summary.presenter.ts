import { Permission } from '@lib/access/permissions/permission';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { ENDED } from '@lib/panel/cases/case-status';
import { movesFrom } from '@lib/panel/cases/case-moves';
import { BEFORE_THE_PANEL } from '@lib/panel/emergencies/approve-emergency';
import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { DueInBorough } from '@lib/panel/follow-ups/due-in-borough';
import { canBeReferredAgain } from '@lib/panel/referrals/refer-again';
import { REFERRAL_STATES } from '@lib/panel/referrals/referral';
import { missingOf, ReferralView } from '@lib/panel/referrals/referral-view';
import { OpenedReferral } from '@lib/panel/referrals/referrals.service';
import { canBeReferred } from '@lib/panel/referrals/submit-referral';
import { withdrawalWords } from '@lib/panel/referrals/withdraw-case';
import { isRejection, REJECTIONS } from '@lib/panel/review/rejection';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { afterPaths } from '../after.paths';
import { casesPaths } from '../cases.paths';
import { firstStep } from '../follow-ups/due-step';

export interface SummaryModel {
  readonly facts: readonly SummaryRow[];
  readonly referral: readonly SummaryRow[];
  /** The one thing to do next, where there is one. */
  readonly next: { readonly text: string; readonly href: string } | null;
  /** Begins a new version of what was submitted. */
  readonly change: string | null;
  readonly withdraw: string | null;
  /** Takes up a case that expired, or refers the child of one that ended anew. */
  readonly again: { readonly kind: 'expired' | 'ended'; readonly href: string } | null;
  readonly version: number;
  /** What the panel said when it rejected the case, and what to do instead. */
  readonly rejected: { readonly title: string; readonly note: string | null; readonly next: string } | null;
  /** Where an approver lets it go ahead of the panel. */
  readonly emergency: string | null;
}

/** What waits on the case for its borough, and what whoever reads the page may do. */
interface Waiting {
  readonly due: readonly DueInBorough[];
  readonly permissions: ReadonlySet<Permission>;
}

/** The first page of a case: how it stands, and what can be done. */
export const presentSummary = ({ of, view }: OpenedReferral, { due, permissions }: Waiting): SummaryModel => {
  const { referral } = view;
  const may = permissions.has('refer cases');
  return {
    facts: [
      { label: 'At this stage since', value: formatMoment(of.statusSince) },
      { label: 'Needed by', value: of.neededBy ? formatDay(of.neededBy) : 'No day given' },
      { label: 'Kept by', value: of.owner.name },
      { label: 'Submitted', value: of.submittedAt ? formatMoment(of.submittedAt) : 'Not yet' },
      ...(of.deferrals > 0 ? [{ label: 'Deferred', value: timesWords(of.deferrals) }] : []),
      ...(of.follows ? [caseRow('Refers again', of.follows)] : []),
      ...(of.followedBy ? [caseRow('Referred again as', of.followedBy)] : []),
      ...(of.closedBecause && ENDED.includes(of.status)
        ? [{ label: 'Ended because', value: endedWords(of.closedBecause) }]
        : []),
      ...(of.textDeletedOn
        ? [
            {
              label: 'What was written',
              value: `Deleted on ${formatDay(of.textDeletedOn)}: kept long enough`,
            },
          ]
        : []),
    ],
    referral: [
      { label: 'Version', value: `${referral.number}: ${REFERRAL_STATES[referral.state].toLowerCase()}` },
      ...(referral.state === 'draft' ? [{ label: 'Still missing', value: gapWords(view) }] : []),
      ...(referral.sentBackBecause ? [{ label: 'Sent back because', value: referral.sentBackBecause }] : []),
      ...(referral.sent
        ? [{ label: 'Sent by', value: `${referral.sent.byName}, ${formatMoment(referral.sent.at)}` }]
        : []),
      ...(referral.submitted
        ? [
            {
              label: 'Submitted by',
              value: `${referral.submitted.byName}, ${formatMoment(referral.submitted.at)}`,
            },
          ]
        : []),
    ],
    next: nextOf(of, view, { due, permissions }),
    again: may ? againOf(of) : null,
    version: of.version,
    rejected: rejectedOf(of),
    change:
      may && referral.state === 'submitted' && canBeReferred(of.status)
        ? casesPaths.change(of.reference)
        : null,
    withdraw: movesFrom(of.status, permissions).includes('withdraw')
      ? casesPaths.withdraw(of.reference)
      : null,
    emergency:
      permissions.has('submit referrals') && (of.emergency !== null || BEFORE_THE_PANEL.includes(of.status))
        ? afterPaths.emergency(of.reference)
        : null,
  };
};

const caseRow = (label: string, reference: string): SummaryRow => ({
  label,
  value: reference,
  href: casesPaths.case(reference),
});

const ENDINGS: Readonly<Record<string, string>> = {
  'nothing happened': 'Nothing happened for a long time',
  'followed up': 'All follow-ups are answered',
  'no placement follows': 'No placement follows',
};

const endedWords = (because: string): string => {
  if (isRejection(because)) return REJECTIONS[because].title;
  return withdrawalWords(because) ?? ENDINGS[because] ?? because;
};

const rejectedOf = ({ status, closedBecause, closedNote }: BoroughCase): SummaryModel['rejected'] =>
  status === 'rejected' && closedBecause !== null && isRejection(closedBecause)
    ? { ...REJECTIONS[closedBecause], note: closedNote }
    : null;

const againOf = ({ reference, status }: BoroughCase): SummaryModel['again'] => {
  if (status === 'expired') return { kind: 'expired', href: casesPaths.takeUpAgain(reference) };
  return canBeReferredAgain(status) ? { kind: 'ended', href: casesPaths.referAgain(reference) } : null;
};

/** A question of the panel before the referral that is being written or changed, and that before the rest. */
const nextOf = (
  { reference, status }: BoroughCase,
  { referral }: ReferralView,
  { due, permissions }: Waiting,
): SummaryModel['next'] => {
  const question = firstStep(due.filter(({ what }) => what === 'question'), permissions); // prettier-ignore
  if (question) return question;
  if (canBeReferred(status) && referral.state === 'draft')
    return { text: 'Go on with the referral', href: casesPaths.referral(reference) };
  if (canBeReferred(status) && referral.state === 'with approver')
    return { text: 'Read and approve', href: casesPaths.check(reference) };
  return firstStep(due, permissions);
};

const gapWords = (view: ReferralView): string => {
  const gaps = missingOf(view).length;
  if (gaps === 0) return 'Nothing: it can be sent to an approver';
  return `${gaps} ${gaps === 1 ? 'answer' : 'answers'}`;
};

const timesWords = (times: number): string => (times === 1 ? 'Once' : `${times} times`);

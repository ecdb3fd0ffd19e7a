import { BoroughCase } from '@lib/panel/cases/open-borough-case';
import { ReferralView } from '@lib/panel/referrals/referral-view';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { answerRows } from '../referral/answer-rows';
import { casesPaths } from '../cases.paths';

export interface SubmittedModel {
  readonly version: number | null;
  readonly cards: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly write: string;
}

/** The referral as it was submitted last, to read. */
export const presentSubmitted = (of: BoroughCase, view: ReferralView | null): SubmittedModel => ({
  version: view?.referral.number ?? null,
  cards: (view?.sections ?? [])
    .map((section) => ({ title: section.of.title, rows: answerRows(section) }))
    .filter(({ rows }) => rows.length > 0),
  write: casesPaths.referral(of.reference),
});

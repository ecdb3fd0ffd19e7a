import { Viewer } from '@lib/access/viewer';
import { ReferralState } from '@lib/panel/referrals/referral';
import { REFERRAL_MOVES } from '@lib/panel/referrals/referral-moves';
import { SectionView } from '@lib/panel/referrals/referral-view';
import { WholeReferral } from '@lib/panel/referrals/referrals.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { casesPaths } from '../cases.paths';
import { answerRows } from '../referral/answer-rows';
import { personalWarnings } from '../referral/personal-warnings';
import { noteWarnings } from '../search/note-warnings';
import { CheckCard, searchedCards } from './searched-cards';

export interface CheckModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly reference: string;
  readonly child: string;
  readonly panelName: string;
  readonly state: ReferralState;
  readonly version: number;
  /** By section, in their order. */
  readonly missing: readonly MissingInSection[];
  readonly warnings: readonly string[];
  readonly cards: readonly CheckCard[];
  /** What whoever reads this may do with it now. */
  readonly may: 'send' | 'submit' | null;
  /** Why they may do nothing. */
  readonly waits: string | null;
  /** What the buttons say. */
  readonly words: { readonly send: string; readonly submit: string; readonly sendBack: string };
  readonly paths: { readonly send: string; readonly submit: string; readonly sendBack: string };
  readonly form: FormModel;
}

export interface MissingInSection {
  readonly title: string;
  readonly answers: readonly { readonly text: string; readonly href: string }[];
}

/** The whole referral to read before it goes on: what is missing first, then every answer, the search and the options. */
export const presentCheck = (
  viewer: Viewer,
  { of, view, searched }: WholeReferral,
  form: FormModel,
): CheckModel => {
  const { referral, sections } = view;
  const isDraft = referral.state === 'draft';
  const missing = isDraft ? missingIn(of.reference, sections) : [];
  const own = referral.sent?.by === viewer.personId;
  const mayApprove = viewer.permissions.has('submit referrals');
  return {
    title: `Check the referral, case ${of.reference}`,
    back: { href: isDraft ? casesPaths.referral(of.reference) : casesPaths.case(of.reference) },
    reference: of.reference,
    child: of.localReference,
    panelName: of.panelName,
    state: referral.state,
    version: referral.version,
    missing,
    warnings: [
      ...sections.flatMap(personalWarnings),
      ...noteWarnings(searched.options.map(({ name, note }) => ({ about: name, note }))),
    ],
    cards: [
      ...sections
        .map((section) => {
          const change = isDraft ? casesPaths.section(of.reference, section.section) : undefined;
          return { title: section.of.title, rows: answerRows(section, change) };
        })
        .filter(({ rows }) => rows.length > 0),
      ...searchedCards(of.reference, searched, isDraft),
    ],
    may: isDraft
      ? missing.length === 0
        ? 'send'
        : null
      : canSubmit({ state: referral.state, own, mayApprove }),
    waits: waitingWords({ state: referral.state, own, mayApprove, sentBy: referral.sent?.byName ?? '' }),
    words: {
      send: REFERRAL_MOVES.send.words,
      submit: REFERRAL_MOVES.submit.words,
      sendBack: REFERRAL_MOVES['send back'].words,
    },
    paths: {
      send: casesPaths.send(of.reference),
      submit: casesPaths.submit(of.reference),
      sendBack: casesPaths.sendBack(of.reference),
    },
    form,
  };
};

const missingIn = (reference: string, sections: readonly SectionView[]): MissingInSection[] =>
  sections
    .filter(({ missing }) => missing.length > 0)
    .map(({ of, section, missing }) => ({
      title: of.title,
      answers: missing.map(({ question, label, because }) => ({
        text: because === 'blank' ? label : `${label} (confirm or change)`,
        href: `${casesPaths.section(reference, section)}#${question}`,
      })),
    }));

interface Standing {
  readonly state: ReferralState;
  readonly own: boolean;
  readonly mayApprove: boolean;
}

const canSubmit = ({ state, own, mayApprove }: Standing): 'submit' | null =>
  state === 'with approver' && mayApprove && !own ? 'submit' : null;

const waitingWords = ({ state, own, mayApprove, sentBy }: Standing & { sentBy: string }): string | null => {
  if (state !== 'with approver') return null;
  if (!mayApprove) return `${own ? 'You' : sentBy} sent it. It waits for an approver of your borough.`;
  return own ? 'You sent it yourself, so another approver has to read and submit it.' : null;
};

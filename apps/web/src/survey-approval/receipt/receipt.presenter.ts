import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { SubmittedReturn } from '@lib/surveys/submitting/submitted-returns.service';
import { returnMovesFrom } from '@lib/surveys/submitting/return-moves';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { counted, standsAs, waveCaption } from '../../surveys/page-facts';
import { surveysPaths } from '../../surveys/surveys.paths';
import { boardPaths } from '../../waves/board/board.paths';
import { approvalPaths } from '../survey-approval.paths';

interface Link {
  readonly text: string;
  readonly href: string;
}

export interface ReceiptModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly reference: string;
  readonly facts: readonly SummaryRow[];
  readonly next: string;
  /** What the reviewer said with the last decision, if anything. */
  readonly note: string | null;
  readonly links: readonly Link[];
}

/** The receipt (product.md E15): what was submitted, when, and what happens next. */
export const presentReceipt = (found: SubmittedReturn, viewer: Viewer): ReceiptModel => {
  const { wave, versions, decisions, head } = found;
  const version = versions[0]!;
  const decision = decisions.filter(({ number }) => number === version.number).at(-1);
  return {
    title: 'Receipt',
    back: { href: surveysPaths.wave(wave.id) },
    caption: waveCaption(found),
    reference: version.reference,
    facts: [
      { label: 'Stands as', status: standsAs(found) },
      { label: 'Submitted', value: formatMoment(version.submittedAt) },
      { label: 'Approved by', value: version.submittedByName },
      { label: 'Prepared by', value: version.preparedByName },
      {
        label: 'In time',
        value: version.daysLate === 0 ? 'Yes' : `${counted(version.daysLate, 'day')} late`,
      },
      ...(version.because === null ? [] : [{ label: 'Why it was submitted again', value: version.because }]),
      { label: 'What was sent', value: sentIn(found) },
    ],
    next: NEXT[head.state] + correctionWords(found),
    note: decision?.note ?? null,
    links: linksOf(found, viewer),
  };
};

const sentIn = ({ versions }: SubmittedReturn): string => {
  const { isNil, tally } = versions[0]!;
  if (isNil) return 'A nil return: nothing to report';
  return `${counted(tally.once.asked, 'answer')} and ${counted(tally.rows, 'row')}, with ${counted(tally.explained, 'query', 'queries')} explained`;
};

const NEXT: Readonly<Record<SubmittedReturn['head']['state'], string>> = {
  'in progress': 'It is being corrected. What was submitted counts until the correction is submitted.',
  'ready to approve':
    'It was changed since and waits for its approver. What was submitted counts until then.',
  submitted: 'The programme looks at it, and accepts it or returns it with questions. You get a message.',
  'under review':
    'The programme is looking at it, and accepts it or returns it with questions. You get a message.',
  returned: 'The programme returned it with comments. Reply to each of them, and submit it again.',
  resubmitted: 'The programme looks at what you submitted again. You get a message.',
  accepted: 'The programme accepted it. There is nothing left to do.',
};

const correctionWords = ({ days, standing }: SubmittedReturn): string =>
  standing === 'closed to corrections' || standing === 'final'
    ? ' Corrections are closed: ask the programme if something is wrong.'
    : ` If something is wrong, you can begin a correction until ${formatDay(days.lastCorrectionOn)}.`;

const linksOf = (found: SubmittedReturn, { permissions }: Viewer): Link[] => {
  const { wave, head, standing } = found;
  const isOpen = standing !== 'closed to corrections' && standing !== 'final';
  const canCorrect = isOpen && returnMovesFrom(head, permissions).includes('correct');
  return [
    { text: 'Download a copy of what was submitted (XLSX)', href: approvalPaths.copy(wave.id) },
    {
      text: 'Download it as data: wide and long, with a dictionary (XLSX)',
      href: boardPaths.ownData(wave.id),
    },
    { text: 'See your figures beside London’s', href: approvalPaths.giveBack(wave.id) },
    { text: 'See what was submitted each time, and what was decided', href: approvalPaths.history(wave.id) },
    ...(head.state === 'returned'
      ? [{ text: 'Reply to the reviewer’s comments', href: approvalPaths.comments(wave.id) }]
      : []),
    ...(canCorrect ? [{ text: 'Begin a correction', href: approvalPaths.correct(wave.id) }] : []),
  ];
};

import { Day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { CASE_ACTS } from '@lib/panel/cases/case-event';
import { CaseEvent } from '@lib/panel/cases/case-events.query';
import { CASE_MOVES, CaseMoveName, movesFrom } from '@lib/panel/cases/case-moves';
import { CASE_STATUSES } from '@lib/panel/cases/case-status';
import { isRejection, REJECTIONS } from '@lib/panel/review/rejection';
import { AskedInformation } from '@lib/panel/review/reviews.query';
import { ReviewedCase } from '@lib/panel/review/reviews.service';
import { dueInWords } from '@lib/panel/review/stage-due';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';
import { boroughName, daysInWords } from '../panel-words';
import { panelPaths } from '../panel.paths';
import { AfterModel, presentAfter } from './after.presenter';
import { CopyModel, presentCopy } from './copy.presenter';

export interface ReviewModel {
  readonly title: string;
  readonly reference: string;
  readonly version: number;
  readonly bar: readonly SummaryRow[];
  readonly checklist: readonly { readonly question: string; readonly answer: string }[];
  readonly can: Readonly<Record<'takeUp' | 'ask' | 'ready' | 'reject' | 'allocate', boolean>>;
  readonly copy: CopyModel;
  readonly after: AfterModel | null;
  readonly asked: readonly (readonly SummaryRow[])[];
  readonly events: readonly TimelineEvent[];
  readonly actions: Readonly<Record<'takeUp' | 'ask' | 'ready' | 'reject' | 'allocate', string>>;
  readonly back: { readonly href: string };
}

/** A case as the coordinator reviews it. */
export const presentReview = (reviewed: ReviewedCase, viewer: Viewer, today: Day): ReviewModel => {
  const { case: of, copy, asked, timeline } = reviewed;
  const moves = movesFrom(of.status, viewer.permissions);
  return {
    title: `Case ${of.reference}`,
    reference: of.reference,
    version: of.version,
    bar: barOf(reviewed, today),
    checklist: checklistOf(reviewed),
    can: {
      takeUp: moves.includes('take up'),
      ask: moves.includes('ask'),
      ready: moves.includes('make ready'),
      reject: moves.includes('reject'),
      allocate: ['in review', 'waiting for information', 'ready to list'].includes(of.status),
    },
    copy: presentCopy(copy),
    after: presentAfter(reviewed, today),
    asked: asked.map(askedRows),
    events: timeline.map(eventOf),
    actions: {
      takeUp: panelPaths.takeUp(of.reference),
      ask: panelPaths.ask(of.reference),
      ready: panelPaths.ready(of.reference),
      reject: panelPaths.reject(of.reference),
      allocate: panelPaths.allocate(of.reference),
    },
    back: { href: panelPaths.queues },
  };
};

const barOf = ({ case: of, time }: ReviewedCase, today: Day): SummaryRow[] => [
  { label: 'Borough', value: boroughName(of.boroughId) },
  { label: 'Status', value: CASE_STATUSES[of.status] },
  {
    label: 'Due',
    value: of.dueOn === null ? 'Nothing due' : `${formatDay(of.dueOn)} (${dueInWords(today, of.dueOn)})`,
  },
  {
    label: 'With the panel',
    value: `${daysInWords(time.counted)}${
      time.isPaused
        ? `; the clock is stopped, ${daysInWords(time.paused)} waited for information`
        : time.paused > 0
          ? `, without ${daysInWords(time.paused)} waiting for information`
          : ''
    }`,
  },
  { label: 'Reviewer', value: of.reviewer?.name ?? 'Nobody yet' },
  ...(of.deferrals > 0 ? [{ label: 'Deferred', value: timesInWords(of.deferrals) }] : []),
  ...(of.emergency
    ? [
        {
          label: 'Emergency',
          value: `Approved outside the panel by ${of.emergency.approverName}${of.emergency.approverRole ? `, ${of.emergency.approverRole}` : ''}: ${of.emergency.reason}`,
        },
      ]
    : []),
  ...(of.closedBecause !== null && isRejection(of.closedBecause)
    ? [{ label: 'Rejected', value: `${REJECTIONS[of.closedBecause].title}. ${of.closedNote ?? ''}`.trim() }]
    : []),
];

/** What a coordinator looks for (product.md 3.1, B3), each with what the service can say about it by itself. */
const checklistOf = ({ case: of, copy, others }: ReviewedCase): ReviewModel['checklist'] => [
  {
    question: 'Is it complete?',
    answer: `Views of the child ${'words' in copy.views.child ? 'are there' : 'are missing, with a reason'}; of the family ${'words' in copy.views.family ? 'are there' : 'are missing, with a reason'}. ${copy.search.approached} ${copy.search.approached === 1 ? 'provider was' : 'providers were'} asked and ${copy.options.length} ${copy.options.length === 1 ? 'option is' : 'options are'} laid before the panel.`,
  },
  {
    question: 'Is this panel the right route?',
    answer: 'Read the question to the panel. If the borough can decide it alone, reject it with that reason.',
  },
  {
    question: 'Is it an emergency?',
    answer:
      of.emergency !== null
        ? 'Yes, approved outside the panel: it is proposed for ratification at the next meeting.'
        : of.urgency === 'emergency'
          ? 'It is marked as an emergency, and nobody has approved it outside the panel.'
          : 'No.',
  },
  {
    question: 'Is it a duplicate?',
    answer:
      others.length === 0
        ? 'No other case of this child is shared with you.'
        : `Other cases of this child: ${others.map((one) => `${one.reference} (${CASE_STATUSES[one.status].toLowerCase()})`).join(', ')}.`,
  },
];

const askedRows = (one: AskedInformation): SummaryRow[] => [
  { label: 'Question', value: one.question },
  {
    label: 'Asked',
    value: `${formatMoment(one.askedAt)} by ${one.askedByName}; due ${formatDay(one.dueOn)}`,
  },
  {
    label: 'Answer',
    value:
      one.answeredAt === null
        ? 'Not answered yet: the clock is stopped'
        : `${one.answer ?? ''} (${one.answeredByName ?? 'the borough'}, ${formatMoment(one.answeredAt)})`,
  },
];

const eventOf = ({ kind, at, by, particulars }: CaseEvent): TimelineEvent => ({
  title:
    kind in CASE_MOVES
      ? CASE_MOVES[kind as CaseMoveName].happened
      : CASE_ACTS[kind as keyof typeof CASE_ACTS],
  by,
  when: formatMoment(at),
  datetime: at.toString(),
  text: rejectionOf(particulars),
});

const rejectionOf = ({ because }: CaseEvent['particulars']): string | undefined =>
  typeof because === 'string' && isRejection(because) ? REJECTIONS[because].title : undefined;

const timesInWords = (times: number): string =>
  times === 1 ? 'Once' : times === 2 ? 'Twice' : `${times} times`;

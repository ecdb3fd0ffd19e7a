import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatMoment } from '@lib/kernel/london-format';
import { QueuedReturn, QueuePart } from '@lib/surveys/reviewing/review-queue.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Choice } from '@lib/web-kit/govuk/choice';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { collectionsPaths } from '../../collections/collections.paths';
import { counted } from '../../surveys/page-facts';
import { RETURN_STATUS } from '../states';
import { reviewsPaths } from '../survey-reviews.paths';

export interface QueueModel {
  readonly title: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly form: FormModel;
  readonly sentence: string;
  readonly tabs: readonly { text: string; href: string; isHere: boolean }[];
  readonly table: DataTable | null;
  /** Those that can be accepted together. */
  readonly clear: readonly Choice[];
  readonly acceptHref: string;
}

const TABS: readonly { part: QueuePart; text: string; href: string }[] = [
  { part: 'waiting', text: 'Waiting', href: reviewsPaths.queue },
  { part: 'returned', text: 'Returned', href: `${reviewsPaths.queue}?part=returned` },
  { part: 'accepted', text: 'Accepted', href: `${reviewsPaths.queue}?part=accepted` },
];

/** What a return in the form is named by: wave, borough, and the version of it that was seen. */
export const queuedKey = ({ wave, head }: QueuedReturn): string =>
  `${wave.id}|${head.boroughId}|${head.version}`;

/** Nothing to ask about: it is shared, nothing is far from the last wave, and nothing had to be explained. */
export const isClear = ({ sharing, outliers, version }: QueuedReturn): boolean =>
  sharing.returns && outliers === 0 && version.tally.queries === 0;

/** The review queue (product.md D19). */
export const presentQueue = (
  queued: readonly QueuedReturn[],
  part: QueuePart,
  form: FormModel,
): QueueModel => ({
  title: 'Returns to review',
  back: { text: 'Surveys', href: collectionsPaths.list },
  form,
  sentence: sentenceOf(queued.length, part),
  tabs: TABS.map(({ part: one, text, href }) => ({ text, href, isHere: one === part })),
  table: queued.length === 0 ? null : tableOf(queued),
  clear: part === 'waiting' ? queued.filter(isClear).map(choiceOf) : [],
  acceptHref: reviewsPaths.acceptSeveral,
});

const sentenceOf = (count: number, part: QueuePart): string => {
  const many = counted(count, 'return');
  if (part === 'waiting') return `${many} submitted and not decided yet, the longest waiting first.`;
  return part === 'returned'
    ? `${many} with the borough again, with comments to reply to.`
    : `${many} accepted in waves that are not final.`;
};

const choiceOf = (one: QueuedReturn): Choice => ({
  value: queuedKey(one),
  text: `${authorityById(one.head.boroughId).name}: ${one.wave.collectionTitle}, ${one.wave.title}`,
});

const tableOf = (queued: readonly QueuedReturn[]): DataTable => ({
  caption: 'Returns',
  hideCaption: true,
  stacks: true,
  small: true,
  columns: [
    { text: 'Borough' },
    { text: 'Wave' },
    { text: 'State' },
    { text: 'Submitted' },
    { text: 'Queries', numeric: true },
    { text: 'Far from last wave', numeric: true },
    { text: 'Shared' },
  ],
  rows: queued.map(({ wave, head, version, sharing, daysWaiting, outliers }) => {
    const { name, slug } = authorityById(head.boroughId);
    const late = version.daysLate > 0 ? `, ${counted(version.daysLate, 'day')} late` : '';
    return [
      { text: name, href: reviewsPaths.review(wave.id, slug), hiddenText: `, ${wave.title}` },
      { text: wave.title, note: wave.collectionTitle },
      { status: RETURN_STATUS[head.state] },
      {
        text: formatMoment(version.submittedAt),
        note: `${agoWords(daysWaiting)}${late}`,
      },
      version.tally.queries,
      outliers ?? 'Not shared',
      sharing.returns ? (sharing.children ? 'With rows of children' : 'Without rows of children') : 'No',
    ];
  }),
});

const agoWords = (days: number): string => (days === 0 ? 'today' : `${counted(days, 'day')} ago`);

export interface AcceptSeveralModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly chosen: readonly Choice[];
  readonly action: string;
}

/** What will be accepted, to be looked at before it is. */
export const presentAcceptSeveral = (chosen: readonly QueuedReturn[]): AcceptSeveralModel => ({
  title: chosen.length === 1 ? 'Accept 1 return' : `Accept ${chosen.length} returns`,
  back: { href: reviewsPaths.queue },
  chosen: chosen.map(choiceOf),
  action: reviewsPaths.acceptSeveral,
});

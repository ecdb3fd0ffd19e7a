import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Receipt } from '@lib/surveys/returns/opened-returns.service';
import { WaveForBorough } from '@lib/surveys/returns/read-return';
import { prefilledShare } from '@lib/surveys/weighing/tally';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { counted, daysLeft, dueOn, standsAs } from '../page-facts';
import { surveysPaths } from '../surveys.paths';

export interface SurveysModel {
  readonly title: string;
  /** Waves in which something can still be done. */
  readonly open: DataTable | null;
  /** Waves that are over. */
  readonly past: DataTable | null;
}

/** The waves that ask a borough. */
export const presentSurveys = (
  waves: readonly WaveForBorough[],
  receipts: ReadonlyMap<string, Receipt>,
  today: Day,
): SurveysModel => {
  const [open, past] = [waves.filter(isOpen), waves.filter((one) => !isOpen(one))];
  return {
    title: 'Surveys',
    open: open.length === 0 ? null : tableOf('Open to you', open, { receipts, today }),
    past: past.length === 0 ? null : tableOf('Earlier surveys', past, { receipts, today }),
  };
};

export const isOpen = ({ standing }: Pick<WaveForBorough, 'standing'>): boolean =>
  standing === 'pilot' || standing === 'open' || standing === 'closed to new rows';

interface Around {
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly today: Day;
}

const tableOf = (caption: string, waves: readonly WaveForBorough[], around: Around): DataTable => ({
  caption,
  stacks: true,
  columns: [{ text: 'Survey' }, { text: 'How it stands' }, { text: 'Time' }, { text: 'Receipt' }],
  rows: waves.map((one) => rowOf(one, around)),
});

const rowOf = (one: WaveForBorough, { receipts, today }: Around): TableRow => [
  {
    text: `${one.wave.collectionTitle}, ${one.wave.title}`,
    href: surveysPaths.wave(one.wave.id),
    note: `As at ${formatDay(one.wave.referenceDay)}`,
  },
  { status: standsAs(one), note: waiting(one) },
  isOpen(one) && (one.head?.submissions ?? 0) === 0 ? daysLeft(one, today) : dueOn(one, today),
  receiptCell(receipts.get(one.wave.id)),
];

const receiptCell = (receipt: Receipt | undefined): TableCell =>
  receipt ? { text: receipt.reference, whole: true, note: formatMoment(receipt.submittedAt) } : 'None yet';

/** What is left to do, in counts. */
const waiting = ({ head }: WaveForBorough): string | undefined => {
  if (!head || head.isNil) return head?.isNil ? 'Nothing to report' : undefined;
  if (head.state !== 'in progress' && head.state !== 'returned') return undefined;
  const { missing, errors, queries, explained, once, inRows } = head.tally;
  const open = queries - explained;
  const parts = [
    once.toConfirm + inRows.toConfirm > 0 ? `${once.toConfirm + inRows.toConfirm} to confirm` : '',
    missing > 0 ? `${missing} to answer` : '',
    errors > 0 ? counted(errors, 'error') : '',
    open > 0 ? counted(open, 'query', 'queries') : '',
  ].filter((part) => part !== '');
  const share = prefilledShare({
    ...once,
    asked: once.asked + inRows.asked,
    prefilled: once.prefilled + inRows.prefilled,
  });
  return parts.length === 0
    ? 'Nothing is in the way'
    : `${parts.join(', ')}${share === null ? '' : `; ${share}% was filled in`}`;
};

import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { ANSWERS, Approach } from '@lib/panel/search/approach';
import { REFUSAL_REASONS } from '@lib/panel/search/refusal-reason';
import { SearchLogPage } from '@lib/panel/search/search-log.service';
import { SearchTotals } from '@lib/panel/search/search-totals';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { providersPaths } from '../../providers/providers.paths';
import { caseFrame } from '../case/case-frame';
import { noteWarnings } from './note-warnings';
import { searchPaths } from './search.paths';

/** The search log as a page. */
export const presentSearchLog = (
  { of, inHand, notInHand, approaches, totals }: SearchLogPage,
  today: Day,
): object => ({
  ...caseFrame(of, 'search', today),
  title: 'Search log of a case',
  frame: caseFrame(of, 'search', today),
  inHand,
  notInHand,
  warnings: noteWarnings(approaches.map(({ approached, note }) => ({ about: approached, note }))),
  isDraft: of.status === 'draft',
  isEmpty: approaches.length === 0,
  totals: totalRows(totals),
  table: logTable(of.reference, approaches, inHand),
  paths: { add: searchPaths.add(of.reference), paste: searchPaths.paste(of.reference) },
});

export const totalRows = ({ approached, offers, waiting, refused }: SearchTotals): SummaryRow[] => [
  { label: 'Asked', value: approached },
  { label: 'Offers', value: offers },
  { label: 'Waiting for an answer', value: waiting },
  { label: 'Refused', value: 0, ...reasonsOf(refused) },
];

/** The total first, then each reason. */
const reasonsOf = (refused: SearchTotals['refused']): Pick<SummaryRow, 'items'> => {
  if (refused.length === 0) return {};
  const all = refused.reduce((sum, { count }) => sum + count, 0);
  return { items: [`In all: ${all}`, ...refused.map(({ reason, count }) => `${reason}: ${count}`)] };
};

const logTable = (reference: string, approaches: readonly Approach[], inHand: boolean): DataTable => ({
  caption: 'Providers asked, the latest first',
  columns: [
    { text: 'Provider or setting', width: 'one-quarter' },
    { text: 'Asked on' },
    { text: 'Answer' },
    { text: 'Fee a week', numeric: true },
    { text: 'Note' },
    ...(inHand ? [{ text: 'Change' }] : []),
  ],
  rows: approaches.map((one) => [...factsOf(one), ...(inHand ? [{ links: linksOf(reference, one) }] : [])]),
});

const factsOf = (one: Approach): TableRow => [
  one.settingId === null
    ? one.approached
    : { text: one.approached, href: providersPaths.setting(one.settingId), note: 'In the directory' },
  formatDay(one.approachedOn),
  one.refusal === null
    ? ANSWERS[one.answer]
    : { text: ANSWERS[one.answer], note: REFUSAL_REASONS[one.refusal] },
  one.weeklyPence === null ? '' : formatPounds(one.weeklyPence),
  one.note ?? '',
];

const linksOf = (
  reference: string,
  { id, approached, approachedOn }: Approach,
): { text: string; href: string; hiddenText: string }[] => {
  const hiddenText = `${approached}, asked on ${formatDay(approachedOn)}`;
  return [
    { text: 'Change', href: searchPaths.change(reference, id), hiddenText },
    { text: 'Remove', href: searchPaths.remove(reference, id), hiddenText },
  ];
};

/** A line as it is saved, for somebody who has another text on the page. */
export const savedRows = (one: Approach): SummaryRow[] => [
  { label: 'Provider or setting', value: one.approached },
  { label: 'Asked on', value: formatDay(one.approachedOn) },
  { label: 'Answer', value: ANSWERS[one.answer] },
  ...(one.refusal === null ? [] : [{ label: 'Why it refused', value: REFUSAL_REASONS[one.refusal] }]),
  { label: 'Fee a week', value: one.weeklyPence === null ? 'None' : formatPounds(one.weeklyPence) },
  { label: 'Note', value: one.note ?? 'None' },
  { label: 'Saved', value: `${one.savedByName}, ${formatMoment(one.savedAt)}` },
];

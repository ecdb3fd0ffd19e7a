import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { CostLine, LINE_KINDS, PAYERS } from '@lib/high-cost/costs/cost-line';
import { isInForce } from '@lib/high-cost/costs/cost-of';
import { SOURCES } from '@lib/high-cost/register/register-entry';
import { CostedLine } from '@lib/high-cost/register/register-figures';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { registerPaths } from '../register.paths';

/** “£700 a week”, “£250 once”. */
export const priceWords = ({ pence, per }: Pick<CostLine, 'pence' | 'per'>): string =>
  `${formatPounds(pence)} ${per === 'week' ? 'a week' : 'once'}`;

/** Every line that stands, first by its first night, with what can be done with it. */
export const linesTable = (lines: readonly CostedLine[], today: Day): DataTable => ({
  caption: 'Cost lines',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'What for' },
    { text: 'Price', numeric: true },
    { text: 'First night' },
    { text: 'Ends' },
    { text: 'So far', numeric: true },
    { text: 'Where it comes from' },
    { text: 'Change' },
  ],
  rows: lines.map((line) => rowOf(line, today)),
});

const rowOf = (line: CostedLine, today: Day): TableRow => [
  { text: LINE_KINDS[line.kind], note: `Paid by ${PAYERS[line.payer].toLowerCase()}` },
  { text: priceWords(line), whole: true },
  formatDay(line.startsOn),
  endWords(line, today),
  formatPounds(line.soFarPence),
  { text: SOURCES[line.source], note: `${line.enteredByName}, ${formatMoment(line.enteredAt)}` },
  { links: linksOf(line) },
];

const endWords = (line: CostedLine, today: Day): TableRow[number] => {
  if (line.per === 'once') return 'Paid once';
  const text = line.endsOn === null ? 'With the placement' : formatDay(line.endsOn);
  return { text, note: isInForce(line, today) ? 'In force today' : undefined };
};

const linksOf = (line: CostedLine): { text: string; href: string; hiddenText: string }[] => {
  const hiddenText = `${LINE_KINDS[line.kind].toLowerCase()}, ${priceWords(line)} from ${formatDay(line.startsOn)}`;
  return [
    ...(line.per === 'week' ? [{ text: 'End', href: registerPaths.endLine(line.id), hiddenText }] : []),
    { text: 'Take back', href: registerPaths.takeBackLine(line.id), hiddenText },
  ];
};

/** One line, fact by fact. */
export const lineRows = (line: CostLine): SummaryRow[] => [
  { label: 'What for', value: LINE_KINDS[line.kind] },
  { label: 'Paid by', value: PAYERS[line.payer] },
  { label: 'Price before VAT', value: priceWords(line) },
  { label: line.per === 'once' ? 'Day' : 'First night', value: formatDay(line.startsOn) },
  ...(line.per === 'once'
    ? []
    : [{ label: 'Ends', value: line.endsOn === null ? 'With the placement' : formatDay(line.endsOn) }]),
];

import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { RuleLine } from './overview/rule-line';
import { FIXED } from './overview/fixed';

export interface RulesModel {
  readonly title: string;
  readonly rules: readonly {
    readonly title: string;
    readonly rows: readonly SummaryRow[];
    readonly href: string;
  }[];
  readonly fixed: DataTable;
}

/** Every rule with what it holds now, and what cannot be changed here. */
export const presentRules = (lines: readonly RuleLine[]): RulesModel => ({
  title: 'Rules and thresholds',
  rules: lines.map((line) => ({ title: line.title, href: line.href, rows: rowsOf(line) })),
  fixed: {
    caption: 'What cannot be changed here',
    stacks: true,
    columns: [{ text: 'Threshold', width: 'one-third' }, { text: 'What it is' }, { text: 'Why it stays' }],
    rows: FIXED.map(({ threshold, value, because }) => [threshold, value, because]),
  },
});

const rowsOf = ({ holds, from, next, madeAt, madeByName, because }: RuleLine): SummaryRow[] => [
  { label: 'Holds now', items: holds },
  { label: 'From', value: from === null ? 'The beginning' : formatDay(from) },
  { label: 'Comes next', value: next },
  {
    label: 'Set by',
    value:
      madeAt === null
        ? 'Part of the service from the beginning'
        : `${madeByName ?? 'Somebody'}, ${formatMoment(madeAt)}`,
  },
  { label: 'Why', value: because },
];

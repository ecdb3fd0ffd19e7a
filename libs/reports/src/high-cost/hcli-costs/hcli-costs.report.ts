import { formatDay } from '@lib/kernel/london-format';
import { PAYERS, Payer } from '@lib/high-cost/costs/cost-line';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { definitionAsked, registerOn } from '../rows/register-on';
import { areaColumns, EVERY_TABLE, registerReport, SOURCE } from '../rows/register-report';
import { monthOf, MonthOfCosts, twelveMonthsTo } from './month-of-costs';

interface MonthRow extends MonthOfCosts {
  /** Pence a week more than a month before; null in the first. */
  readonly more: number | null;
}

const columnsOf = (
  { borough }: ReportSubject<BoroughSubject>,
  { tiers }: HcliDefinition,
): Column<MonthRow>[] => [
  column('On', { kind: 'day', value: ({ on }: MonthRow) => on }),
  ...areaColumns<MonthRow>(borough),
  column('Placements', { kind: 'whole', value: ({ placements }: MonthRow) => placements }),
  column('With a weekly cost', { kind: 'whole', value: ({ priced }: MonthRow) => priced }),
  column('Weekly cost (£)', { kind: 'money', value: ({ weeklyPence }: MonthRow) => weeklyPence }),
  column('Change (£)', { kind: 'money', value: ({ more }: MonthRow) => more ?? '[z]', notes: ['change'] }),
  column('A year at this rate (£)', {
    kind: 'money',
    decimals: 0,
    value: ({ yearlyPence }: MonthRow) => yearlyPence,
  }),
  column('Median weekly cost (£)', {
    kind: 'money',
    value: ({ medianPence }: MonthRow) => medianPence ?? '[z]',
  }),
  ...tiers.map((_, at) =>
    column(`Tier ${at + 1}`, { kind: 'whole', value: ({ byTier }: MonthRow) => byTier[at]! }),
  ),
  ...(Object.keys(PAYERS) as Payer[]).map((payer) =>
    column(`Invoiced to ${PAYERS[payer].toLowerCase()} (£)`, {
      kind: 'money',
      value: ({ byPayer }: MonthRow) => byPayer[payer],
      notes: ['payer'],
    }),
  ),
];

/** R06 of product.md 8. */
export const HCLI_COSTS = registerReport({
  code: 'hcli-costs',
  title: 'What high-cost placements cost',
  purpose:
    'What the borough’s placements of high cost come to a week, at the end of each of twelve months. ' +
    'It shows how many there are, how dear they are, and who is invoiced.',
  parameter: 'The last day that is looked at; the months before it are shown too',
  tables: [
    { name: 'Months', about: 'One month a row, with the total, the middle, the tiers and the payers' },
  ],
  keywords: ['hcli', 'costs'],
  personalData: false,
  notes: [
    {
      id: 'change',
      text: 'Of the weekly cost, on the row before.',
    },
    {
      id: 'payer',
      text: 'Who is invoiced, by cost line. What health and education agreed to give towards a placement is its funding, and is not in this table.',
    },
    {
      id: 'one-definition',
      text: 'All months are shown under one definition, so that a change of the definition does not look like a change of cost.',
    },
  ],
  content: async (tx, subject) => {
    const definition = await definitionAsked(tx, subject);
    const months: MonthRow[] = [];
    for (const on of twelveMonthsTo(subject.asAt)) {
      const rows = await registerOn(tx, on, definition);
      const month = monthOf(on, rows, definition.tiers.length);
      const before = months.at(-1);
      months.push({ ...month, more: before ? month.weeklyPence - before.weeklyPence : null });
    }
    const period = `twelve months to ${formatDay(subject.asAt)}`;
    return {
      period,
      definition,
      named: [],
      sheets: [
        publishedSheet<MonthRow>({
          name: 'Months',
          table: 'high_cost_months',
          title: { topic: 'What placements of high cost cost', area: subject.borough.name, period },
          notes: [...EVERY_TABLE, 'one-definition'],
          source: SOURCE,
          dataAsAt: subject.asAt,
          columns: columnsOf(subject, definition),
          rows: months,
        }),
      ],
    };
  },
});

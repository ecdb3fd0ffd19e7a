import { formatDay } from '@lib/kernel/london-format';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { definitionAsked, registerOn } from '../rows/register-on';
import { EVERY_TABLE, registerReport, SOURCE } from '../rows/register-report';
import { placementColumns } from './placement-columns';

/** R05 of product.md 8. */
export const HCLI_SNAPSHOT = registerReport({
  code: 'hcli-snapshot',
  title: 'High-cost placements',
  purpose:
    'Every placement of high cost and low incidence the borough has on one day, and why it is one. ' +
    'It shows what they cost, what kind of place they are, and how far from home.',
  parameter: 'The day the register is shown on, and the definition in force on it',
  tables: [{ name: 'Placements', about: 'One placement a row, the dearest first' }],
  keywords: ['hcli', 'register'],
  personalData: true,
  personalDataVariant: 'the borough’s own reference of the child',
  notes: [
    {
      id: 'weeks',
      text: 'Whole weeks from the first day of the placement to the date, however often prices changed.',
    },
    {
      id: 'tier',
      text: 'The highest tier of the definition that a week’s cost reaches; [z] for a placement that is in for another reason alone.',
    },
  ],
  content: async (tx, subject) => {
    const definition = await definitionAsked(tx, subject);
    const rows = await registerOn(tx, subject.asAt, definition);
    const period = formatDay(subject.asAt);
    const dearest = rows.toSorted((a, b) => (b.weeklyPence ?? -1) - (a.weeklyPence ?? -1));
    return {
      period,
      definition,
      named: rows,
      sheets: [
        publishedSheet<RegisterRow>({
          name: 'Placements',
          table: 'high_cost_placements',
          title: { topic: 'Placements of high cost', area: subject.borough.name, period },
          notes: EVERY_TABLE,
          source: SOURCE,
          dataAsAt: subject.asAt,
          columns: placementColumns(subject, definition),
          rows: dearest,
        }),
      ],
    };
  },
});

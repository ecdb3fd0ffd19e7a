import { addMonths, Day } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaColumns, proportionOr, SheetFacts } from '../placements-snapshot/sheet-facts';
import { CohortRow } from './cohorts';

const quarterWords = (quarter: Day): string =>
  `${formatMonth(quarter)} to ${formatMonth(addMonths(quarter, 2))}`;

/** A figure of those that are old enough; none where none is. */
const known = (
  header: string,
  of: (row: CohortRow) => number,
  notes: readonly string[] = [],
): Column<CohortRow> =>
  column(header, { kind: 'whole', value: (row: CohortRow) => orTooYoung(row, of(row)), notes });

const orTooYoung = ({ longEnough }: CohortRow, figure: number): number | Shorthand =>
  longEnough === 0 ? '[z]' : figure;

const COLUMNS: readonly Column<CohortRow>[] = [
  column('Placed in', { kind: 'text', value: ({ quarter }: CohortRow) => quarterWords(quarter) }),
  column('After', {
    kind: 'text',
    value: ({ months }: CohortRow) => `${months} months`,
    notes: ['interval'],
  }),
  column('Placements begun', { kind: 'whole', value: ({ placed }: CohortRow) => placed }),
  column('Begun long enough ago', {
    kind: 'whole',
    value: ({ longEnough }: CohortRow) => longEnough,
    notes: ['interval'],
  }),
  known('Still in place', ({ stillThere }) => stillThere),
  column('Still in place (%)', {
    kind: 'percent',
    value: ({ stillThere, longEnough }: CohortRow) =>
      proportionOr({ numerator: stillThere, denominator: longEnough }),
  }),
  known('Ended as planned', ({ planned }) => planned, ['planned']),
  known('Ended unplanned', ({ unplanned }) => unplanned, ['planned']),
  known('Ended, not recorded how', ({ notRecorded }) => notRecorded, ['planned']),
  column('Ends recorded (%)', {
    kind: 'percent',
    value: ({ planned, unplanned, notRecorded }: CohortRow) =>
      proportionOr({ numerator: planned + unplanned, denominator: planned + unplanned + notRecorded }),
  }),
];

/** One row a quarter and interval: what became of the placements that began in it. */
export const cohortsSheet = (rows: readonly CohortRow[], facts: SheetFacts): PublishedSheet =>
  publishedSheet<CohortRow>({
    name: 'Stability and outcomes',
    table: 'stability_and_outcomes',
    title: {
      topic: 'What became of placements by the quarter they began in',
      area: facts.subject.borough.name,
      period: `two years to ${facts.period}`,
    },
    notes: ['provisional', 'short-breaks', 'first-return'],
    source:
      'Returns of the borough on children looked after (SSDA903), as joined into placements by this service, and endings the borough recorded',
    dataAsAt: facts.dataAsAt,
    columns: [...areaColumns<CohortRow>(facts), ...COLUMNS],
    rows,
  });

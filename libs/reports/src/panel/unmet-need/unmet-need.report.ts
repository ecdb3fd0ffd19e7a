import { Day, daysBetween } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { PLACEMENT_KINDS } from '@lib/panel/options/placement-kind';
import { NEED_GROUPS } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT } from '@lib/panel/unmet-need/unmet-need';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaOf } from '../../subject/subject';
import { areaColumns } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { CasesSubject } from '../rows/whose-cases';
import { UnmetNeedRow, unmetNeeds } from './unmet-need.query';

type Own = NonNullable<UnmetNeedRow['own']>;

const own = (header: string, value: (own: Own) => string): Column<UnmetNeedRow> =>
  column(header, { kind: 'text', value: (row: UnmetNeedRow) => (row.own ? value(row.own) : '[x]') });

/** What only the borough can tell of it. */
const ownColumns = (asAt: Day): Column<UnmetNeedRow>[] => [
  own('Need group', ({ need }) => NEED_GROUPS[need]),
  own('Setting sought', ({ sought }) => PLACEMENT_KINDS[sought]),
  own('Area sought', ({ area }) => AREAS_SOUGHT[area]),
  column('Need met on', {
    kind: 'day',
    value: (row: UnmetNeedRow) => row.own?.resolvedOn ?? '[z]',
  }),
  column('Days unplaced', {
    kind: 'whole',
    value: (row: UnmetNeedRow) => daysBetween(row.saidOn, row.own?.resolvedOn ?? asAt),
    notes: ['unplaced'],
  }),
];

const columnsFor = (whom: CasesSubject['for'], asAt: Day): Column<UnmetNeedRow>[] => [
  column('Month', {
    kind: 'text',
    value: ({ saidOn }: UnmetNeedRow) => formatMonth(saidOn),
    notes: ['month'],
  }),
  ...areaColumns<UnmetNeedRow>(),
  column('Age group', { kind: 'text', value: ({ ageBand }: UnmetNeedRow) => ageBand }),
  column('Why nothing was suitable', {
    kind: 'text',
    value: ({ reasons }: UnmetNeedRow) => reasons.join('; '),
  }),
  column('Times a provider was asked', {
    kind: 'whole',
    value: ({ approached }: UnmetNeedRow) => approached,
  }),
  column('Where the child is meanwhile', { kind: 'text', value: ({ interim }: UnmetNeedRow) => interim }),
  ...(whom === 'a borough' ? ownColumns(asAt) : []),
];

const MONTH = {
  'a borough': 'The month in which it was first said that no suitable placement was found.',
  'a panel': 'The month in which the borough shared the statement with the panel.',
} as const;

const versionsOf = (whom: CasesSubject['for']): ReturnType<typeof caseReports<UnmetNeedRow>> =>
  caseReports<UnmetNeedRow>({
    code: 'unmet-need',
    title: 'Unmet need',
    purpose:
      'Every search in the year to one day after which a borough said that no suitable placement was found. ' +
      'It shows which needs London’s placements do not meet, and why.',
    tables: [
      {
        name: 'Unmet need',
        about: 'One statement that nothing suitable was found a row, without any reference',
      },
    ],
    keywords: ['unmet need', 'sufficiency', 'demand'],
    notes: [
      { id: 'month', text: MONTH[whom] },
      ...(whom === 'a borough'
        ? [
            {
              id: 'unplaced',
              text: 'Days of the calendar from the day it was said until a placement started, or until the date of the report. A need of an earlier year that still stood is in.',
            },
          ]
        : []),
    ],
    rows: unmetNeeds,
    sheets: (rows, { subject, period, year }) => [
      publishedSheet<UnmetNeedRow>({
        name: 'Unmet need',
        table: 'unmet_need',
        title: { topic: 'No suitable placement found', area: areaOf(subject), period },
        notes: EVERY_TABLE,
        source: SOURCE,
        dataAsAt: year.to,
        columns: columnsFor(whom, subject.asAt),
        rows,
      }),
    ],
  });

/** R04 of product.md 8: no version with personal data, and no reference in any. */
export const UNMET_NEED = [versionsOf('a borough')[0], versionsOf('a panel')[1]] as const;

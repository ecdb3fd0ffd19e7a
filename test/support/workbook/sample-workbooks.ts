import { Day, day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import {
  CoverFacts,
  extractSheet,
  ExtractWorkbook,
  publishedSheet,
  PublishedSheet,
  PublishedWorkbook,
} from '@lib/workbook/writing/workbook-document';

/** Documents of each class with something of everything in them: every kind of column, shorthand, notes, links. */

export const sampleCover = (overrides: Partial<CoverFacts> = {}): CoverFacts => ({
  title: 'Placements snapshot, Bromley',
  purpose:
    'Shows where looked-after children are placed and how that has changed. It is for planning enough places for them.',
  publisher: 'Pan-London placements programme',
  contact: { name: 'the placements programme', email: 'placements@example.org' },
  publishedOn: day('2026-04-07'),
  nextDue: '5 May 2026',
  period: '31 March 2026',
  referenceDay: day('2026-03-31'),
  coverage: { included: ['Bromley'], missing: [] },
  definitionVersion: 'Placements snapshot, version 1',
  smallNumbers: 'Exact figures of the authority’s own children. Not for publication.',
  filters: [],
  marking: 'OFFICIAL-SENSITIVE',
  handling: 'For staff of the authority who need it for their work. Delete it when that is done.',
  reportReference: 'placements-snapshot',
  runReference: 'RUN-2026-0042',
  releaseReference: null,
  accessibilityContact: { name: 'the placements programme', email: 'accessibility@example.org' },
  keywords: ['placements', 'looked-after children', 'sufficiency'],
  ...overrides,
});

interface MixRow {
  readonly group: string;
  readonly children: number | Shorthand;
  readonly share: number | Shorthand;
  readonly miles: number | Shorthand;
  readonly weeklyPence: number | Shorthand;
}

const mixRows: readonly MixRow[] = [
  { group: 'Foster care, in-house', children: 118, share: 118 / 321, miles: 6.42, weeklyPence: 53_120 },
  {
    group: 'Foster care, independent agency',
    children: 104,
    share: 104 / 321,
    miles: 14.1,
    weeklyPence: 104_950,
  },
  { group: 'Children’s home', children: 41, share: 41 / 321, miles: 38.75, weeklyPence: 589_015 },
  { group: 'Supported accommodation', children: 55, share: 55 / 321, miles: 7.3, weeklyPence: 121_400 },
  { group: 'Secure unit', children: '[c]', share: '[c]', miles: '[c]', weeklyPence: '[c]' },
  { group: 'Parent and child', children: 0, share: 0, miles: '[z]', weeklyPence: '[z]' },
  { group: 'Total', children: 321, share: 1, miles: 13.8, weeklyPence: 162_233 },
];

const mixSheet = (): PublishedSheet =>
  publishedSheet<MixRow>({
    name: 'Placement mix',
    table: 'placement_mix',
    title: { topic: 'Looked-after children by placement group', area: 'Bromley', period: '31 March 2026' },
    notes: ['counted'],
    source: 'Children looked after returns (SSDA903) of the authority',
    dataAsAt: day('2026-03-31'),
    columns: [
      column('Placement group', { kind: 'text', value: (row: MixRow) => row.group }),
      column('Children', { kind: 'whole', value: (row: MixRow) => row.children }),
      column('Share of children (%)', { kind: 'percent', decimals: 1, value: (row: MixRow) => row.share }),
      column('Average distance from home (miles)', {
        kind: 'number',
        notes: ['distance'],
        value: (row: MixRow) => row.miles,
      }),
      column('Average weekly cost (£)', { kind: 'money', value: (row: MixRow) => row.weeklyPence }),
    ],
    rows: mixRows,
  });

interface AreaRow {
  readonly code: string;
  readonly borough: string;
  readonly children: number;
  readonly updated: Day | null;
}

const areaSheet = (): PublishedSheet =>
  publishedSheet<AreaRow>({
    name: 'Host authorities',
    table: 'host_authorities',
    title: {
      topic: 'Looked-after children by the authority they live in',
      area: 'Bromley',
      period: '31 March 2026',
    },
    notes: [],
    source: 'Children looked after returns (SSDA903) of the authority',
    dataAsAt: day('2026-03-31'),
    blankMeans: 'that no day is recorded',
    columns: [
      column('Borough', { kind: 'text', value: (row: AreaRow) => row.borough }),
      column('GSS code', { kind: 'text', value: (row: AreaRow) => row.code }),
      column('Children', { kind: 'whole', value: (row: AreaRow) => row.children }),
      column('Last change', { kind: 'day', days: 'long', value: (row: AreaRow) => row.updated }),
    ],
    rows: [
      { code: 'E09000006', borough: 'Bromley', children: 140, updated: day('2026-03-27') },
      { code: 'E09000011', borough: 'Greenwich', children: 12, updated: null },
      { code: 'E09000008', borough: 'Croydon', children: 31, updated: day('2025-12-01') },
    ],
  });

interface MonthRow {
  readonly month: Day;
  readonly label: string;
  readonly open: number;
}

const monthSheet = (): PublishedSheet =>
  publishedSheet<MonthRow>({
    name: 'Open placements by month',
    table: 'open_placements',
    title: {
      topic: 'Placements open at the end of each month',
      area: 'Bromley',
      period: 'January to March 2026',
    },
    notes: ['counted'],
    source: 'Children looked after returns (SSDA903) of the authority',
    dataAsAt: day('2026-03-31'),
    columns: [
      column('Month', { kind: 'text', value: (row: MonthRow) => row.label }),
      column('Month end', { kind: 'day', value: (row: MonthRow) => row.month }),
      column('Placements open', { kind: 'whole', value: (row: MonthRow) => row.open }),
    ],
    rows: (async function* () {
      yield { month: day('2026-01-31'), label: 'January 2026', open: 317 };
      yield { month: day('2026-02-28'), label: 'February 2026', open: 324 };
      yield { month: day('2026-03-31'), label: 'March 2026', open: 321 };
    })(),
  });

/** A published workbook of three tables, so with a Contents sheet, and with shorthand, so with a Data sheet. */
export const samplePublished = (overrides: Partial<PublishedWorkbook> = {}): PublishedWorkbook => ({
  file: { report: 'Placements snapshot', area: 'Bromley', period: '31 March 2026', runOn: day('2026-04-07') },
  cover: sampleCover(),
  notes: [
    {
      id: 'counted',
      text: 'A child is counted once, in the placement open on the day. Children whose only placements are short breaks are left out.',
    },
    {
      id: 'distance',
      text: 'Distance is in a straight line from home to the placement, in miles. Placements whose distance is not known are left out of the average.',
    },
  ],
  sheets: [mixSheet(), areaSheet(), monthSheet()],
  ...overrides,
});

export interface ChildRow {
  readonly reference: string;
  readonly started: Day;
  readonly ended: Day | null;
  readonly pence: number | null;
  readonly remark: string | null;
}

export const childColumns = [
  column('Service reference', { kind: 'text', value: (row: ChildRow) => row.reference }),
  column('Placement started', { kind: 'day', value: (row: ChildRow) => row.started }),
  column('Placement ended', { kind: 'day', value: (row: ChildRow) => row.ended }),
  column('Weekly cost (£)', { kind: 'money', value: (row: ChildRow) => row.pence }),
  column('Remark', { kind: 'text', value: (row: ChildRow) => row.remark }),
];

/** A working extract: one table, blanks allowed, hostile text among its remarks. */
export const sampleExtract = (rows: readonly ChildRow[] = childRows): ExtractWorkbook => ({
  file: { report: 'Placements list', area: 'Bromley', period: '31 March 2026', runOn: day('2026-04-07') },
  cover: sampleCover({ title: 'Placements list, Bromley', filters: ['Placement group is Children’s home'] }),
  sheets: [
    extractSheet<ChildRow>({
      name: 'Placements',
      table: 'placements_list',
      about: 'One row is one placement that was open on the day.',
      columns: childColumns,
      rows,
    }),
  ],
});

export const childRows: readonly ChildRow[] = [
  {
    reference: 'C-7KQ4M2',
    started: day('2025-11-03'),
    ended: null,
    pence: 612_500,
    remark: 'Reviewed in March',
  },
  {
    reference: 'C-9XW3P8',
    started: day('2024-02-29'),
    ended: day('2026-03-31'),
    pence: null,
    remark: '=1+1',
  },
  { reference: 'C-2HJ6T5', started: day('2026-03-29'), ended: null, pence: 0, remark: null },
];

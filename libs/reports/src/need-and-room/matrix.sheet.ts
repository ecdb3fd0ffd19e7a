import { formatDay } from '@lib/kernel/london-format';
import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { ALL_ROWS, MATRIX_WAYS } from '@lib/measures/need-and-room/matrix-rows';
import { medianDays } from '@lib/measures/need-and-room/room-held';
import { Range } from '@lib/measures/need-and-room/range';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet, publishedSheet } from '@lib/workbook/writing/workbook-document';
import { cellOf } from '../london-placements/printed-cell';
import { NeedFigures } from './need-figures';

interface SheetOf {
  readonly name: string;
  readonly table: string;
  readonly matrix: Matrix;
}

/** Need beside room, a row and area a line: London first, then its sub-regions. */
export const matrixSheet = ({ main }: NeedFigures, { name, table, matrix }: SheetOf): PublishedSheet => {
  const way = MATRIX_WAYS[matrix.way];
  return publishedSheet<MatrixCell>({
    name,
    table,
    title: {
      topic: `Need and room by ${way.toLowerCase()}`,
      area: 'London',
      period: formatDay(matrix.on),
    },
    notes: ['releases', 'london', 'need', 'room'],
    source: 'Releases of this service, and places as they are declared in it',
    dataAsAt: main.oldest,
    columns: [
      column('Area', { kind: 'text', value: ({ area }: MatrixCell) => area.name }),
      column('Area code', { kind: 'text', value: ({ area }: MatrixCell) => codeOf(area.code) }),
      column('Area type', {
        kind: 'text',
        value: ({ area }: MatrixCell) => (area.code === 'london' ? 'London' : 'Sub-region'),
      }),
      column(way, {
        kind: 'text',
        value: ({ row }: MatrixCell) => (row.code === ALL_ROWS ? 'Total' : row.label),
      }),
      column('Children looked after', {
        kind: 'whole',
        value: (cell: MatrixCell) => cellOf(cell.lookedAfter),
      }),
      column('Searching', { kind: 'whole', value: (cell: MatrixCell) => cellOf(cell.searching) }),
      column('Unmet need', { kind: 'whole', value: (cell: MatrixCell) => cellOf(cell.unmet) }),
      column('Still open, survey', {
        kind: 'whole',
        value: (cell: MatrixCell) => cellOf(cell.open),
        notes: ['survey'],
      }),
      column('Room, confirmed', { kind: 'whole', value: ({ room }: MatrixCell) => room.confirmed }),
      column('Room, not confirmed', { kind: 'whole', value: ({ room }: MatrixCell) => room.unconfirmed }),
      column('Gap, at least', { kind: 'whole', value: gapEnd('low'), notes: ['gap'] }),
      column('Gap, at most', { kind: 'whole', value: gapEnd('high'), notes: ['gap'] }),
      column('Gap by the survey', { kind: 'whole', value: surveyGap, notes: ['survey'] }),
      column('Last confirmed, median (days ago)', {
        kind: 'whole',
        value: ({ room }: MatrixCell) => medianDays(room.daysSince) ?? '[z]',
      }),
    ],
    rows: matrix.areas.flatMap((area) => totalFirst(matrix).map((row) => matrix.cell(row, area))),
  });
};

/** A workbook has its totals first in every table (rule X-36). */
const totalFirst = ({ rows }: Matrix): Matrix['rows'] => [
  ...rows.filter(({ code }) => code === ALL_ROWS),
  ...rows.filter(({ code }) => code !== ALL_ROWS),
];

/** London has a code of its own in official statistics; sub-regions have none. */
const codeOf = (area: string): string => (area === 'london' ? 'E12000007' : '[z]');

const gapEnd =
  (end: keyof Range) =>
  ({ gap }: MatrixCell): number | '[x]' =>
    gap === null ? '[x]' : gap[end];

/** Both parts are exact, so that it is one number. */
const surveyGap = ({ surveyGap: gap }: MatrixCell): number | '[x]' => gap?.low ?? '[x]';

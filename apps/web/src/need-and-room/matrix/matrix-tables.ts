import { CARE_NEED_CODES, CARE_NEEDS } from '@lib/measures/cubes/care-needs';
import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { ALL_ROWS, MATRIX_WAYS } from '@lib/measures/need-and-room/matrix-rows';
import { ReleasedInputs } from '@lib/measures/need-and-room/released-inputs';
import { formatDay } from '@lib/kernel/london-format';
import { BarChart } from '@lib/web-kit/charts/bar-chart';
import { Chart } from '@lib/web-kit/charts/chart';
import { drawBarChart } from '@lib/web-kit/charts/draw-bar-chart';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { needPaths } from '../need-and-room.paths';
import { gapWords, printedCell } from './need-words';

/** The columns of the matrix, in their order. */
export const COLUMNS = [
  'Looked after',
  'Searching',
  'Unmet need',
  'Still open, survey',
  'Room, confirmed',
  'Room, not confirmed',
  'Gap',
] as const;

export const cellsOf = (matrix: Matrix, area: MatrixCell['area']): MatrixCell[] =>
  matrix.rows.map((row) => matrix.cell(row, area));

export const cellHref = ({ way }: Matrix, { row, area }: Pick<MatrixCell, 'row' | 'area'>): string =>
  withQuery(needPaths.cell, { by: way, row: row.code, area: area.code });

/** Every row of one area. The name of a row leads to its parts. */
export const areaTable = (matrix: Matrix, area: MatrixCell['area']): DataTable => ({
  caption: `Need and room in ${area.name} by ${MATRIX_WAYS[matrix.way].toLowerCase()}, ${formatDay(matrix.on)}`,
  hideCaption: true,
  small: true,
  // A gap is words: on a telephone each row is a block, so that they are not squeezed into a column.
  stacks: true,
  columns: [
    { text: MATRIX_WAYS[matrix.way], width: 'one-quarter' },
    ...COLUMNS.map((text) => ({
      ...{ text, numeric: true },
      width: text === 'Gap' ? ('one-quarter' as const) : undefined,
    })),
  ],
  rows: cellsOf(matrix, area).map((cell): TableCell[] => [
    { text: cell.row.label, href: cellHref(matrix, cell) },
    printedCell(cell.lookedAfter),
    printedCell(cell.searching),
    printedCell(cell.unmet),
    printedCell(cell.open),
    { text: cell.room.confirmed },
    { text: cell.room.unconfirmed },
    gapCell(cell),
  ]),
});

/** By the panels’ record, and below it by the survey where that has a number. */
const gapCell = ({ gap, surveyGap }: MatrixCell): TableCell => ({
  ...(gap === null ? { text: '[x]', spoken: 'not available' } : { text: gapWords(gap) }),
  note: surveyGap === null ? undefined : `Survey: ${gapWords(surveyGap).toLowerCase()}`,
});

/** Rows by sub-region: of types children looked after with the room below, of needs the room. Each leads to its parts. */
export const regionsTable = (matrix: Matrix): DataTable => {
  const regions = matrix.areas.slice(1);
  return {
    caption: `By sub-region, ${formatDay(matrix.on)}`,
    hideCaption: true,
    small: true,
    stacks: false,
    columns: [
      { text: MATRIX_WAYS[matrix.way], width: 'one-quarter' },
      ...regions.map(({ name }) => ({ text: name, numeric: true })),
    ],
    rows: matrix.rows.map((row): TableCell[] => [
      row.label,
      ...regions.map((area) => regionCell(matrix, matrix.cell(row, area))),
    ]),
  };
};

const regionCell = (matrix: Matrix, cell: MatrixCell): TableCell => {
  const { confirmed, unconfirmed } = cell.room;
  const room = unconfirmed === 0 ? `${confirmed} confirmed` : `${confirmed} confirmed, ${unconfirmed} not`;
  const hidden = { href: cellHref(matrix, cell), hiddenText: `${cell.row.inWords} in ${cell.area.name}` };
  if (matrix.way === 'need') return { text: room, ...hidden };
  const { text } = printedCell(cell.lookedAfter);
  return { text: `${text} children`, ...hidden, note: room };
};

/** Children by why they became looked after, for London and each sub-region. */
export const careNeedsTable = ({ areas }: Matrix, { needs }: ReleasedInputs): DataTable | null =>
  needs.release === null
    ? null
    : {
        caption: `Children looked after by why they became so, ${formatDay(needs.release.on)}`,
        hideCaption: true,
        small: true,
        stacks: false,
        columns: [{ text: 'Area' }, ...careNeeds().map(({ label }) => ({ text: label, numeric: true }))],
        rows: areas.map((area): TableCell[] => [
          area.name,
          ...careNeeds().map(({ code }) => printedCell(needs.at(area.code, code))),
        ]),
      };

const careNeeds = (): { code: string; label: string }[] => [
  { code: 'total', label: 'All' },
  ...CARE_NEED_CODES.map((code) => ({ code, label: CARE_NEEDS[code].label })),
];

/** Unmet need beside confirmed room, a pair of bars a row; a hidden number has no bar. */
export const matrixChart = (matrix: Matrix, area: MatrixCell['area']): Chart => {
  const chart: BarChart = {
    title: `Unmet need and confirmed room in ${area.name} by ${MATRIX_WAYS[matrix.way].toLowerCase()}`,
    series: ['Unmet need', 'Room, confirmed'],
    unit: 'count',
    about: false,
    categories: cellsOf(matrix, area)
      .filter(({ row }) => row.code !== ALL_ROWS)
      .map(({ row, unmet, room }) => ({
        label: row.label,
        values: [unmet, { value: room.confirmed, symbol: null }],
      })),
  };
  return drawBarChart(chart);
};

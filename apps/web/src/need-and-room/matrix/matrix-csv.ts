import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { Printed } from '@lib/measures/cubes/printed';
import { Download } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { CsvField, csvTable } from '../../extracts/csv-table';

const HEADINGS = [
  ...[
    'day',
    'area_code',
    'area',
    'row_code',
    'row',
    'looked_after',
    'searching',
    'unmet_need',
    'open_by_survey',
  ],
  ...['room_confirmed', 'room_not_confirmed', 'gap_from', 'gap_to', 'gap_by_survey'],
];

/** The whole matrix as a file, a row and area a line: a hidden number has its symbol. */
export const matrixCsv = (matrix: Matrix): Download => {
  const name = {
    report: `need-and-room-by-${matrix.way}`,
    area: 'london',
    period: matrix.on,
    runOn: matrix.on,
  };
  const lines = matrix.areas.flatMap((area) =>
    matrix.rows.map((row) => lineOf(matrix, matrix.cell(row, area))),
  );
  return csvTable(fileName(name, 'csv'), HEADINGS, lines);
};

const lineOf = (
  { on }: Matrix,
  { row, area, lookedAfter, searching, unmet, open, room, gap, surveyGap }: MatrixCell,
): CsvField[] => [
  on,
  area.code,
  area.name,
  row.code,
  row.label,
  printed(lookedAfter),
  printed(searching),
  printed(unmet),
  printed(open),
  room.confirmed,
  room.unconfirmed,
  gap?.low ?? '[x]',
  gap?.high ?? '[x]',
  surveyGap?.low ?? '[x]',
];

const printed = ({ value, symbol }: Printed): number | string => value ?? `[${symbol}]`;

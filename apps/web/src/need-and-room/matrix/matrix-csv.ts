import { Matrix, MatrixCell } from '@lib/measures/need-and-room/matrix';
import { Printed } from '@lib/measures/cubes/printed';
import { Download } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { guardText } from '@lib/workbook/writing/safe-text';

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

const HEADINGS =
  'day,area_code,area,row_code,row,looked_after,searching,unmet_need,room_confirmed,room_not_confirmed,gap_from,gap_to';

/** The whole matrix as a file, a row and area a line: a hidden number has its symbol. */
export const matrixCsv = (matrix: Matrix): Download => {
  const lines = matrix.areas.flatMap((area) =>
    matrix.rows.map((row) => lineOf(matrix, matrix.cell(row, area))),
  );
  const name = {
    report: `need-and-room-by-${matrix.way}`,
    area: 'london',
    period: matrix.on,
    runOn: matrix.on,
  };
  return new Download(
    fileName(name, 'csv'),
    'text/csv; charset=utf-8',
    Buffer.from(`${BYTE_ORDER_MARK}${[HEADINGS, ...lines].join('\n')}\n`),
  );
};

const lineOf = (
  { on }: Matrix,
  { row, area, lookedAfter, searching, unmet, room, gap }: MatrixCell,
): string =>
  [
    on,
    area.code,
    area.name,
    row.code,
    row.label,
    printed(lookedAfter),
    printed(searching),
    printed(unmet),
    room.confirmed,
    room.unconfirmed,
    gap?.low ?? '[x]',
    gap?.high ?? '[x]',
  ]
    .map(field)
    .join(',');

const printed = ({ value, symbol }: Printed): number | string => value ?? `[${symbol}]`;

const field = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : guardText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

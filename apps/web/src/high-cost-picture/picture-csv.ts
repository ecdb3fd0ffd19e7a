import { formatDay } from '@lib/kernel/london-format';
import { RegisterPicture } from '@lib/high-cost/picture/register-picture.service';
import { Download } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { csvTable } from '../extracts/csv-table';
import { PictureTable } from './picture-table';

const HEADINGS = ['reference_day', 'definition_version', 'table', 'line', 'placements', 'pounds_before_vat'];

/** One table of the picture, a figure a line, as a file: exact, for the borough itself. */
export const pictureCsv = (
  { on, definition }: RegisterPicture,
  { name, heading, lines }: PictureTable,
  area: string,
): Download => {
  const file = fileName({ report: `high-cost-${name}`, area, period: formatDay(on), runOn: on }, 'csv');
  const rows = lines.map(({ label, placements, pence }) => {
    const pounds = pence === null ? null : (pence / 100).toFixed(2);
    return [on, definition.version, heading, label, placements, pounds];
  });
  return csvTable(file, HEADINGS, rows);
};

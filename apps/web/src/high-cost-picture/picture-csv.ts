import { formatDay } from '@lib/kernel/london-format';
import { RegisterPicture } from '@lib/high-cost/picture/register-picture.service';
import { Download } from '@lib/web-kit/responses/page';
import { fileName } from '@lib/workbook/writing/file-name';
import { guardText } from '@lib/workbook/writing/safe-text';
import { PictureTable } from './picture-table';

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

const HEADINGS = 'reference_day,definition_version,table,line,placements,pounds_before_vat';

const field = (value: string | number | null): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guardText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One table of the picture, a figure a line, as a file: exact, for the borough itself. */
export const pictureCsv = (
  { on, definition }: RegisterPicture,
  { name, heading, lines }: PictureTable,
  area: string,
): Download => {
  const rows = lines.map(({ label, placements, pence }) =>
    [on, definition.version, heading, label, placements, pence === null ? null : (pence / 100).toFixed(2)]
      .map(field)
      .join(','),
  );
  const file = fileName({ report: `high-cost-${name}`, area, period: formatDay(on), runOn: on }, 'csv');
  return new Download(
    file,
    'text/csv; charset=utf-8',
    Buffer.from(`${BYTE_ORDER_MARK}${[HEADINGS, ...rows].join('\n')}\n`),
  );
};

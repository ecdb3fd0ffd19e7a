import { Download } from '@lib/web-kit/responses/page';
import { fileName, FileNameParts } from '@lib/workbook/writing/file-name';
import { guardText } from '@lib/workbook/writing/safe-text';

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

export type CsvField = string | number | null;

/** A short table as CSV: text that a spreadsheet could take for a formula is made plain. */
export const roomCsv = (
  name: FileNameParts,
  headings: readonly string[],
  rows: readonly (readonly CsvField[])[],
): Download => {
  const lines = [headings, ...rows].map((row) => row.map(fieldOf).join(','));
  const bytes = Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\n')}\n`);
  return new Download(fileName(name, 'csv'), 'text/csv; charset=utf-8', bytes);
};

const fieldOf = (value: CsvField): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guardText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

import { Download } from '@lib/web-kit/responses/page';
import { guardText } from '@lib/workbook/writing/safe-text';

/** Says that the file is UTF-8: without it Excel takes it for something else. */
const BYTE_ORDER_MARK = '\ufeff';

export type CsvField = string | number | bigint | null;

/**
 * A table that is at hand as CSV: text that a spreadsheet could take for a formula is made plain, and a blank stands where
 * there is no value. What is read from the database goes out by `csvDownload`.
 * @param name of the file, as `fileName` makes it
 */
export const csvTable = (
  name: string,
  headings: readonly string[],
  rows: readonly (readonly CsvField[])[],
): Download => {
  const lines = [headings, ...rows].map((row) => row.map(fieldOf).join(','));
  const bytes = Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\n')}\n`);
  return new Download(name, 'text/csv; charset=utf-8', bytes);
};

const fieldOf = (value: CsvField): string => {
  if (value === null) return '';
  const text = typeof value === 'string' ? guardText(value) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

import { InvalidError, Problem } from '@lib/kernel/domain-error';

/** Never to split a table: the second part of a return would take the place of the first. */
const OTHERWISE = 'or ask whoever runs the service to import the return with ssda903:import.';
const A_YEAR_AT_A_TIME = `Send one year at a time, with all its tables, ${OTHERWISE}`;
const AS_CSV = `Save its tables as CSV files and send those together, ${OTHERWISE}`;

/** Why a file is not read: a stable code, and what to tell the person who sent it. */
const REASONS = {
  empty: () => 'The file is empty. Check that it was saved with its data and hand it in again.',
  'too-big': (limit: string) => `Files may be up to ${limit} together. Send them as a zip, ${OTHERWISE}`,
  'wrong-type': (expected: string) =>
    `This is not the kind of file its name says. Expected ${expected}. Save it again in that form.`,
  'unknown-type': () =>
    'Files of this kind cannot be read. Hand in CSV, Excel workbook (.xlsx), XML, or a zip of CSV files.',
  'old-excel': () =>
    'This is a workbook in an older Excel form (.xls). Open it in Excel, save it as Excel workbook (.xlsx) and hand that in.',
  'binary-workbook': () =>
    'This is a binary workbook (.xlsb). Open it in Excel, save it as Excel workbook (.xlsx) and hand that in.',
  password: () => 'The file is protected by a password. Remove the password and hand it in again.',
  macro: () =>
    'The workbook holds macros. Save it as Excel workbook (.xlsx), which leaves them out, and hand that in.',
  embedded: () =>
    'The workbook holds embedded files or controls. Delete them, or copy the data into a new workbook, and hand that in.',
  'damaged-zip': () =>
    'The file is damaged: it cannot be unpacked. Save it again from the program it came from.',
  'zip-bomb': () =>
    'The file unpacks to far more than its size. Save it again from the program it came from.',
  'too-many-entries': (limit: string) =>
    `The file packs more than ${limit} files. Hand in only the tables of the return.`,
  'unpacked-too-big': (limit: string) => `The file unpacks to more than ${limit}. ${A_YEAR_AT_A_TIME}`,
  'unsafe-name': () =>
    'The zip holds a file name that points outside it. Make the zip again with plain file names.',
  'duplicate-name': () => 'The zip holds two files of the same name. Make the zip again with one of each.',
  'not-a-workbook': () => 'This is not an Excel workbook. Expected a file saved as Excel workbook (.xlsx).',
  'missing-part': (part: string) =>
    `The workbook is damaged: it lacks ${part}. Open it in Excel, save it again and hand that in.`,
  'damaged-part': (part: string) =>
    `The workbook is damaged: ${part} cannot be read. Open it in Excel, save it again and hand that in.`,
  doctype: () =>
    'The file holds a document type declaration, which is never read. Save it again without one.',
  'too-deep': () => 'The file has elements nested too deeply to be a return or a workbook.',
  'damaged-xml': (where: string) =>
    `The XML is not well formed at ${where}. Export it again from the system it came from.`,
  'too-many-rows': (where: string) => `${where}. ${A_YEAR_AT_A_TIME}`,
  'too-many-columns': (where: string) => `${where}. Delete what is not part of the table.`,
  'cell-too-long': (where: string) => `${where}. Shorten it or delete it.`,
  'too-many-texts': (limit: string) =>
    `The workbook holds more than ${limit} of text. Hand in only the tables of the return.`,
  'too-slow': (limit: string) => `The file took longer than ${limit} to read. ${AS_CSV}`,
  'too-much-memory': () => `The file needs too much memory to read. ${AS_CSV}`,
  unreadable: () => 'The file cannot be read. Save it again from the program it came from.',
  nul: () =>
    'The file holds characters that text cannot have. Save it again as "CSV UTF-8 (comma delimited)".',
  'unclosed-quote': (line: string) =>
    `Line ${line}: a quotation mark is opened and never closed. Mend or remove it.`,
  'stray-quote': (line: string) =>
    `Line ${line}: a quotation mark stands inside a value. Remove it, or save the file again from a spreadsheet program.`,
  'long-line': (where: string) =>
    `${where}. A closing quotation mark may be missing, or lines may have run together.`,
  ragged: (where: string) => where,
  'unsafe-heading': (where: string) => `A column cannot be called "${where}". Rename or remove it.`,
} as const satisfies Record<string, (detail: string) => string>;

export type RefusalCode = keyof typeof REASONS;

/** A file that is not read, and why; nothing of it was used. The message never quotes what the file holds. */
export class FileRefusedError extends InvalidError {
  constructor(
    readonly reason: RefusalCode,
    /** Where, or which limit; already part of the message. */
    readonly detail = '',
    problems: readonly Problem[] = [],
  ) {
    super(REASONS[reason](detail), reason, problems);
  }
}

/** A size in the words of the messages: `10 MB`. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

/** A count in the words of the messages: `20,000`. */
export function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}

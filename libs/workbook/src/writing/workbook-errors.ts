import { InvalidError, Problem } from '@lib/kernel/domain-error';

/** The most rows a worksheet can have, the heading row counted. */
export const EXCEL_ROWS = 1_048_576;

/** The document breaks a rule of accessible workbooks before a byte is written; every problem at once. */
export class WorkbookNotWritableError extends InvalidError {
  constructor(problems: readonly Problem[]) {
    super(
      `This workbook cannot be written: ${problems.map((problem) => `${problem.field}: ${problem.message}`).join(' ')}`,
      'workbook-not-writable',
      problems,
    );
  }
}

/** More rows than a sheet can hold. Nothing is cut off: the caller splits, or offers CSV. */
export class SheetTooLongError extends InvalidError {
  constructor(sheet: string) {
    super(
      `The sheet “${sheet}” would have more than ${EXCEL_ROWS.toLocaleString('en-GB')} rows, the most a worksheet can hold. ` +
        'Split it, for example by borough, or download it as CSV.',
      'sheet-too-long',
    );
  }
}

/** A value that its column cannot hold. Names the place, never the value. */
export class CellNotWritableError extends InvalidError {
  constructor(column: string, row: number, expected: string) {
    super(`Row ${row}, “${column}”: expected ${expected}.`, 'cell-not-writable');
  }
}

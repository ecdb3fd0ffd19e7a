import { RefusalCode } from '@lib/workbook/reading/file-refused.error';

/** A file made to do harm, or odd enough to break a reader, and the only outcome that passes. */
export interface HostileCase {
  readonly title: string;
  readonly build: () => Buffer;
  /** The reason it is refused for, or the cells of the first sheet, row by row, where it is safe to read. */
  readonly outcome: RefusalCode | readonly (readonly string[])[];
}

export const HARMLESS = [['shared']];

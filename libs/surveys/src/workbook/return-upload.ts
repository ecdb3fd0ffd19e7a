import { Temporal } from 'temporal-polyfill';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { AnswerChange } from '../filling/answer-changes';
import { HeldAnswer } from '../returns/held-return';
import { BookIdentity } from './book-identity';

/** How an upload stood when it was checked, or applied. */
export interface UploadCounts {
  /** Rows that would be added. */
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of the return that are not in the file. */
  readonly missing: number;
  /** Answers that would be another, in rows or not. */
  readonly answers: number;
  readonly cleared: number;
  readonly confirmed: number;
  readonly clashes: number;
  readonly problems: number;
}

/** A return as a workbook that came back. */
export interface ReturnUpload {
  readonly id: string;
  readonly state: 'needs confirming' | 'applied' | 'undone' | 'discarded';
  readonly counts: UploadCounts;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedByName: string;
  readonly appliedAt: Temporal.Instant | null;
  readonly appliedByName: string | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly undoneByName: string | null;
  readonly discardedAt: Temporal.Instant | null;
  /** Whether what it replaced is still kept, so that an applied one can be undone. */
  readonly keepsUndo: boolean;
}

/** What an upload says, as it was read: the sheets of answers, cell by cell. */
export interface UploadContent {
  readonly identity: BookIdentity;
  readonly workbook: ReadWorkbook;
}

/** An answer as it was before an upload; null where there was none. */
export interface AnswerBefore extends Omit<AnswerChange, 'value'> {
  readonly before:
    | (Omit<HeldAnswer, 'changedAt'> & { readonly changedAt: string; readonly changedBy: string | null })
    | null;
}

/** What applying an upload changed: all that is needed to put it back. */
export interface UploadDone {
  /** The change of the return that applied it. */
  readonly change: number;
  /** How often the return had been submitted then. */
  readonly submissions: number;
  readonly answers: readonly AnswerBefore[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The sections of which somebody had said that there is nothing to report. */
  readonly unsigned: readonly { readonly section: string; readonly at: string; readonly byName: string }[];
}

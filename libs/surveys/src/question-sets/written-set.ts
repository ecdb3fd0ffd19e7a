import { InvalidError } from '@lib/kernel/domain-error';
import { fileKind } from '@lib/workbook/reading/file-kind';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { stripGuard } from '@lib/workbook/writing/safe-text';
import { checkQuestionSet } from '../checking/check-question-set';
import { CompiledSet } from '../judging/compiled-set';
import { checkForm } from '../sheet-form/check-form';

/** A question set as somebody handed it in: a workbook (.xlsx) or its document (.json). */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with it, and where somebody looks: the sheet, line and column of a workbook, or the place in the document. */
export interface WrittenProblem {
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  /** In a document: `sections.2.questions.0.shownWhen`; null in a workbook. */
  readonly path: string | null;
  readonly says: string;
}

/** Everything that keeps a file from being a question set. */
export class SetNotWrittenError extends InvalidError {
  constructor(readonly written: readonly WrittenProblem[]) {
    super(
      written.length === 1
        ? 'The question set has one problem. Mend it and upload the file again.'
        : `The question set has ${written.length.toLocaleString('en-GB')} problems. Mend them and upload the file again.`,
      'question-set-problems',
      written.map((problem) => ({ field: placeOf(problem), message: problem.says })),
    );
  }
}

/** A document is text: a set of 30 sections takes a tenth of this. */
const LONGEST_DOCUMENT = 2_000_000;

/**
 * Reads a question set and checks all of it, within limits of time and memory.
 * @throws InvalidError for a file that cannot be read. @throws SetNotWrittenError with every problem and its place
 */
export const readWrittenSet = async (
  file: WrittenFile,
  limits: ReadingLimits = WEB_LIMITS,
): Promise<CompiledSet> =>
  file.name.toLowerCase().endsWith('.json') ? ofDocument(file) : ofWorkbook(await opened(file, limits));

/** “survey, line 12, relevant”, or the place in the document. */
export const placeOf = ({ sheet, line, column, path }: WrittenProblem): string =>
  path !== null
    ? path
    : [sheet, line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');

const ofDocument = ({ bytes }: WrittenFile): CompiledSet => {
  const { compiled, problems } = checkQuestionSet(parsed(bytes));
  if (compiled) return compiled;
  throw new SetNotWrittenError(
    problems.map(({ path, says }) => ({
      ...{ sheet: null, line: null, column: null, says },
      path: path.join('.') || 'the document',
    })),
  );
};

const parsed = (bytes: Uint8Array): unknown => {
  if (bytes.length > LONGEST_DOCUMENT)
    throw refused('The file is too large. A question set as JSON may be up to 2 MB.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused(
      'The file is no JSON. Check that brackets and quotation marks are closed, and save it as UTF-8.',
    );
  }
};

const ofWorkbook = (workbook: ReadWorkbook): CompiledSet => {
  const { compiled, problems } = checkForm(unguarded(workbook));
  if (compiled) return compiled;
  throw new SetNotWrittenError(problems.map((problem) => ({ ...problem, path: null })));
};

const opened = async ({ name, bytes }: WrittenFile, limits: ReadingLimits): Promise<ReadWorkbook> => {
  try {
    if (fileKind(name, bytes, limits) !== 'xlsx') throw new FileRefusedError('unknown-type');
    const unpacked = await unpackInThread(bytes, limits);
    if (unpacked.kind !== 'workbook') throw new FileRefusedError('not-a-workbook');
    return unpacked.workbook;
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    throw refused(
      error.code === 'unknown-type'
        ? 'Choose an Excel workbook (.xlsx) or a document (.json).'
        : error.message,
    );
  }
};

/** Texts as they were before this service wrote them into a workbook. */
const unguarded = (workbook: ReadWorkbook): ReadWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(stripGuard) })),
  })),
});

const refused = (message: string): InvalidError =>
  new InvalidError(message, 'question-set-file', [{ field: 'file', message }]);

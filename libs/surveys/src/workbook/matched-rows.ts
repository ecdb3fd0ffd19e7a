import { isDeepStrictEqual } from 'node:util';
import { Answer, Answers } from '../answers/answer';
import { readAnswer } from '../answers/read-answer';
import { shownAnswer } from '../answers/shown-answer';
import { keyOf } from '../judging/rows';
import { QuestionSet, RowsSection } from '../question-sets/question-set';
import { HeldRow, keyOfHeld } from '../returns/held-return';
import { columnsOfRows, HEADINGS } from './book-columns';
import { newRowName } from './planned-upload';
import { SaidRow } from './said-in-workbook';
import { BookPlace, problemAt, UploadProblem } from './upload-problem';
import { versionOf } from './version-of';

/** A line of a sheet with the row of the return it is about. */
export interface MatchedRow {
  readonly said: SaidRow;
  readonly rowId: string;
  /** Null for a row that is added. */
  readonly held: HeldRow | null;
  /** What its cells were read as; what could not be read is left out. */
  readonly read: Answers;
  /** Whether it says what it said when the workbook was made. */
  readonly isUntouched: boolean;
}

export interface MatchingRows {
  readonly matched: readonly MatchedRow[];
  readonly problems: readonly UploadProblem[];
}

/** Finds the row of each line: by its key column, or else by what tells rows from one another. Nothing is there twice. */
export const matchRows = (
  set: QuestionSet,
  { section, sheet }: { readonly section: RowsSection; readonly sheet: string },
  lines: readonly SaidRow[],
  rows: readonly HeldRow[],
): MatchingRows => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.flatMap((row): [string, HeldRow][] => keyed(keyOfHeld(section, row), row)));
  const named = new Map<string, number>();
  const keys = new Map<string, number>();
  const problems: UploadProblem[] = [];
  const matched = lines.flatMap((said): MatchedRow[] => {
    const at = { sheet, line: said.line, column: HEADINGS.row };
    const read = readLine(set, section, said);
    const key = keyOf(section, read);
    const held = said.row === '' ? (key === null ? undefined : byKey.get(key)) : byId.get(said.row);
    if (said.row !== '' && !held) problems.push(notThere(at, section));
    const isNew = !held && said.row === '';
    const twice = (held && named.get(held.id)) ?? (isNew && key !== null ? keys.get(key) : undefined);
    if (twice !== undefined) problems.push(isTwice(at, section, twice));
    if ((said.row !== '' && !held) || twice !== undefined) return [];
    if (held) named.set(held.id, said.line);
    if (key !== null) keys.set(key, said.line);
    return [{ said, read, held: held ?? null, rowId: held?.id ?? newRowName(section.code, said.line), isUntouched: isUntouched(section, said, read) }]; // prettier-ignore
  });
  return { matched, problems };
};

const keyed = (key: string | null, row: HeldRow): [string, HeldRow][] => (key === null ? [] : [[key, row]]);

const readLine = (set: QuestionSet, section: RowsSection, { cells }: SaidRow): Answers =>
  Object.fromEntries(
    columnsOfRows(section).flatMap(({ code, of }): [string, Answer][] => {
      const read = code in cells ? readAnswer(set, of, cells[code]!) : null;
      return read && 'answer' in read ? [[code, read.answer]] : [];
    }),
  );

const isUntouched = (section: RowsSection, { version, cells }: SaidRow, read: Answers): boolean =>
  columnsOfRows(section).every(({ code }) => code in cells && code in read) && versionOf(read) === version;

const notThere = (at: BookPlace, { rows }: RowsSection): UploadProblem =>
  problemAt(at, {
    message: `There is no ${rows.one} with this row key in the return; it may have been removed`,
    expected: `Nothing there, to add the ${rows.one}; or take the row out of the file`,
  });

const isTwice = (at: BookPlace, { rows }: RowsSection, line: number): UploadProblem =>
  problemAt(at, { message: `The same ${rows.one} stands in row ${line}`, expected: 'One of the two rows' });

/** What tells a row from the others, as a person reads it. */
export const rowLabel = (set: QuestionSet, section: RowsSection, answers: Answers): string => {
  const named = section.rows.key.flatMap((code) => {
    const question = section.questions.find((one) => one.code === code);
    const answer = answers[code] ?? null;
    return question && answer !== null ? [shownAnswer(set, question, answer)] : [];
  });
  return named.join(', ') || `A ${section.rows.one} without a name yet`;
};

/** Of what is filled in, what the person saw in the file: what was filled in again since is not theirs to confirm. */
export const isAsSeen = (read: Answer | undefined, held: Answer): boolean =>
  read !== undefined && isDeepStrictEqual(read, held);

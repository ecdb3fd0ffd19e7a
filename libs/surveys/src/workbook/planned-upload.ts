import { Answer } from '../answers/answer';
import { AnswerChange, AnswerClash } from '../filling/answer-changes';
import { HeldRow } from '../returns/held-return';
import { BookPlace, UploadProblem } from './upload-problem';

/** An answer that would be another, with where the file says so. */
export interface PlannedChange extends AnswerChange {
  readonly was: Answer;
  readonly at: BookPlace;
  /** Of a grid, where each of its cells stands, by `fieldOf` of the cell. */
  readonly cells: ReadonlyMap<string, BookPlace>;
}

/** An answer that the file and somebody on the screen both changed. */
export interface PlannedClash extends AnswerClash {
  readonly at: BookPlace;
}

/** A line of a section with rows, with what becomes of it. */
export interface PlannedRow {
  readonly section: string;
  readonly line: number;
  /** Of a row that is added, a name that holds within the plan. */
  readonly rowId: string;
  readonly kind: 'new' | 'changed' | 'unchanged';
  /** What tells it from the others, in words. */
  readonly label: string;
}

/** A row of the return that the file does not have. */
export interface MissingRow {
  readonly section: string;
  readonly row: HeldRow;
  readonly label: string;
}

/** What an upload would do, from what stands now; it can be another thing a minute later. */
export interface UploadPlan {
  readonly rows: readonly PlannedRow[];
  readonly changes: readonly PlannedChange[];
  readonly clashes: readonly PlannedClash[];
  /** What the file says is right as it was filled in. */
  readonly confirms: readonly Omit<AnswerChange, 'value'>[];
  readonly missing: readonly MissingRow[];
  readonly problems: readonly UploadProblem[];
  /** Changes when any of the above does: what is confirmed is what was looked at. */
  readonly digest: string;
}

/** What keeps an upload from being applied. */
export const hindrances = (problems: readonly UploadProblem[]): UploadProblem[] =>
  problems.filter(({ weight }) => weight === 'problem');

export const isNewRow = (rowId: string | null): boolean => rowId?.startsWith(NEW_ROW) ?? false;

const NEW_ROW = 'new ';

/** What a row that is added is called within a plan: by where it stands, so that the same file gives the same plan. */
export const newRowName = (section: string, line: number): string => `${NEW_ROW}${section} ${line}`;

import { Answer, cellsOf, GridAnswer, gridOrNone } from '../answers/answer';
import { Given, GivenCells, readAnswer, readCell } from '../answers/read-answer';
import { Question } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';

/** An answer as somebody gave it, wherever: in a box, a cell or a field. */
export interface GivenAnswer {
  /** The row; null for what is asked once. */
  readonly rowId: string | null;
  readonly question: string;
  readonly given: Given | GivenCells;
  /** What stood there when they began, where that is known: somebody else’s change is then seen. */
  readonly was?: Answer;
}

/** What could not be understood: where, and what was expected there. */
export interface NotUnderstood {
  readonly rowId: string | null;
  readonly question: string;
  /** Row and column of the grid; null elsewhere. */
  readonly cell: readonly [string, string] | null;
  readonly expected: string;
}

export type ReadGiven = { readonly answer: Answer } | { readonly problems: readonly NotUnderstood[] };

/**
 * Reads what was given for a question; of a grid, cell by cell over what stands there.
 * @param held what stands there now
 */
export const readGiven = (
  set: Pick<QuestionSet, 'lists'>,
  question: Question,
  { rowId, given }: GivenAnswer,
  held: Answer,
): ReadGiven => {
  const at = { rowId, question: question.code };
  if (question.kind !== 'grid') {
    const read = isCells(given)
      ? { expected: 'one answer, not several cells' }
      : readAnswer(set, question, given);
    return 'answer' in read ? read : { problems: [{ ...at, cell: null, expected: read.expected }] };
  }
  if (!isCells(given)) return { problems: [{ ...at, cell: null, expected: 'a number in each cell' }] };
  const problems: NotUnderstood[] = [];
  const answer: Record<string, Record<string, number | null>> = {};
  for (const { down, across } of cellsOf(set, question)) {
    const text = given[down.code]?.[across.code];
    const read =
      text === undefined
        ? { answer: (held as GridAnswer | null)?.[down.code]?.[across.code] ?? null }
        : readCell(question, text);
    if ('expected' in read) problems.push({ ...at, cell: [down.code, across.code], expected: read.expected });
    else (answer[down.code] ??= {})[across.code] = read.answer as number | null;
  }
  problems.push(
    ...notInGrid(set, question, given).map((cell) => ({ ...at, cell, expected: 'nothing: this cannot be' })),
  );
  if (problems.length > 0) return { problems };
  return { answer: gridOrNone(answer) };
};

const isCells = (given: Given | GivenCells): given is GivenCells =>
  typeof given === 'object' && !Array.isArray(given);

/** Cells that were given something and that the grid does not have. */
const notInGrid = (
  set: Pick<QuestionSet, 'lists'>,
  question: Extract<Question, { kind: 'grid' }>,
  given: GivenCells,
): [string, string][] => {
  const asked = new Set(cellsOf(set, question).map(({ down, across }) => `${down.code}|${across.code}`));
  return Object.entries(given).flatMap(([down, cells]) =>
    Object.entries(cells)
      .filter(([across, text]) => text.trim() !== '' && !asked.has(`${down}|${across}`))
      .map(([across]): [string, string] => [down, across]),
  );
};

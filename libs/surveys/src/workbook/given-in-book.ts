import { Answer, cellsOf, GridAnswer } from '../answers/answer';
import { readAnswer, readCell } from '../answers/read-answer';
import { fieldOf } from '../filling/answers-not-saved.error';
import { GivenAnswer, NotUnderstood } from '../filling/given-answer';
import { QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { columnsOfGrid, columnsOfRows } from './book-columns';
import { BookSheet } from './book-sheets';
import { MatchedRow } from './matched-rows';
import { SaidGridLine, SaidInWorkbook, SaidOnce } from './said-in-workbook';
import { BookPlace } from './upload-problem';
import { versionOf } from './version-of';

/** A cell with what stands in it. */
export interface TypedCell {
  readonly at: BookPlace;
  readonly typed: string;
}

/** What the touched lines of a workbook give, and the cell of each answer. */
export interface GivenInBook {
  readonly given: readonly GivenAnswer[];
  /** By `fieldOf` of the answer, or of the cell of a grid. */
  readonly cells: ReadonlyMap<string, TypedCell>;
}

/** What is given for what is asked once, but for lines that were left alone. */
export const givenOnce = (set: QuestionSet, once: readonly SaidOnce[], sheet: string): GivenInBook => {
  const questions = questionsOf(set);
  const some = once.flatMap(({ question: code, text, version, line, heading }) => {
    const question = questions.get(code);
    if (text === null || !question) return [];
    const read = readAnswer(set, question, text);
    if ('answer' in read && versionOf({ [code]: read.answer }) === version) return [];
    return [{ given: { rowId: null, question: code, given: text }, at: { sheet, line, column: heading } }];
  });
  return {
    given: some.map(({ given }) => given),
    cells: new Map(some.map(({ given, at }) => [fieldOf(given), { at, typed: given.given }])),
  };
};

/** What is given for one grid: the lines that were left alone are left out, and stay as somebody else made them. */
export const givenInGrid = (
  set: QuestionSet,
  { question, name: sheet }: Extract<BookSheet, { kind: 'grid' }>,
  { grids }: Pick<SaidInWorkbook, 'grids'>,
): GivenInBook => {
  const touched = grids.filter(
    (line) => line.question === question.code && !isLeftAlone(set, question, line),
  );
  if (touched.length === 0) return { given: [], cells: new Map() };
  const headings = new Map(columnsOfGrid(set, question).map(({ code, heading }) => [code, heading]));
  const at = (line: number, across: string | null): BookPlace => ({
    sheet,
    line,
    column: across && headings.get(across)!,
  });
  const field = (cell: NotUnderstood['cell']): string =>
    fieldOf({ rowId: null, question: question.code, cell });
  return {
    given: [
      {
        ...{ rowId: null, question: question.code },
        given: Object.fromEntries(touched.map(({ down, cells }) => [down, cells])),
      },
    ],
    cells: new Map([
      [field(null), { at: at(touched[0]!.line, null), typed: '' }],
      ...touched.flatMap(({ down, line, cells }) =>
        Object.entries(cells).map(([across, typed]): [string, TypedCell] => [
          field([down, across]),
          { at: at(line, across), typed },
        ]),
      ),
    ]),
  };
};

const isLeftAlone = (
  set: QuestionSet,
  question: Extract<Question, { kind: 'grid' }>,
  { down, cells, version }: SaidGridLine,
): boolean => {
  const asked = cellsOf(set, question).filter((cell) => cell.down.code === down);
  const read = asked.map(({ across }): [string, Answer | undefined] => {
    const text = cells[across.code];
    const one = text === undefined ? null : readCell(question, text);
    return [across.code, one && 'answer' in one ? one.answer : undefined];
  });
  return (
    Object.keys(cells).every(
      (code) => asked.some(({ across }) => across.code === code) || cells[code] === '',
    ) &&
    read.every(([, answer]) => answer !== undefined) &&
    versionOf(Object.fromEntries(read) as GridAnswer[string]) === version
  );
};

/** What is given for rows: all cells of a row that was touched, and of one that is added those that say something. */
export const givenInRows = (
  { section, name: sheet }: Extract<BookSheet, { kind: 'rows' }>,
  matched: readonly MatchedRow[],
): GivenInBook => {
  const some = matched
    .filter(({ isUntouched, held }) => held === null || !isUntouched)
    .flatMap(({ said, rowId, held }) =>
      columnsOfRows(section)
        .filter(({ code }) => code in said.cells && (held !== null || said.cells[code] !== ''))
        .map(({ code, heading }) => ({
          given: { rowId, question: code, given: said.cells[code]! },
          at: { sheet, line: said.line, column: heading },
        })),
    );
  return {
    given: some.map(({ given }) => given),
    cells: new Map(some.map(({ given, at }) => [fieldOf(given), { at, typed: given.given }])),
  };
};

const questionsOf = (set: QuestionSet): Map<string, Question> =>
  new Map(set.sections.flatMap(({ questions }) => questions.map((one) => [one.code, one])));

export const allGiven = (parts: readonly GivenInBook[]): GivenInBook => ({
  given: parts.flatMap(({ given }) => given),
  cells: new Map(parts.flatMap(({ cells }) => [...cells])),
});

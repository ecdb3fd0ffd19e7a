import { createHash } from 'node:crypto';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { isGrid, valuesOf } from '../answers/answer';
import { AnswerChange, PlannedAnswers, planAnswers } from '../filling/answer-changes';
import { fieldOf } from '../filling/answers-not-saved.error';
import { CompiledSet } from '../judging/compiled-set';
import { QuestionSet, RowsSection } from '../question-sets/question-set';
import { Question } from '../question-sets/question';
import { HeldReturn } from '../returns/held-return';
import { WaveDays } from '../waves/wave';
import { BookSheet, ONCE_SHEET, RowsSheet, sheetsOf } from './book-sheets';
import { confirmsIn } from './confirms-in-book';
import { allGiven, givenInGrid, GivenInBook, givenInRows, givenOnce, TypedCell } from './given-in-book';
import { MatchedRow, MatchingRows, matchRows, rowLabel } from './matched-rows';
import { isNewRow, MissingRow, PlannedChange, PlannedClash, PlannedRow, UploadPlan } from './planned-upload';
import { IsReopened } from '../returns/reopened-answers';
import { SaidInWorkbook } from './said-in-workbook';
import { BookPlace, problemAt, UploadProblem } from './upload-problem';

/** What stands now, beside which a workbook is read. */
export interface StandsNow {
  readonly compiled: CompiledSet;
  readonly held: HeldReturn;
  readonly days: WaveDays;
  readonly today: Day;
  /** What a reviewer gave back; null while everything may be changed. */
  readonly isReopened: IsReopened | null;
}

/** Works out what a workbook would do. The same wrong value gives the same problem as on the screen: it is read by the same reader. */
export const planUpload = (said: SaidInWorkbook, now: StandsNow): UploadPlan => {
  const { set } = now.compiled;
  const sheets = sheetsOf(set);
  const matching = sheets.filter(isRows).map((sheet) => ({ sheet, ...matchedIn(sheet, said, now) }));
  const matched = matching.flatMap((one) => one.matched);
  const book = allGiven([
    givenOnce(set, said.once, ONCE_SHEET),
    ...sheets.flatMap((sheet) => (sheet.kind === 'grid' ? [givenInGrid(set, sheet, said)] : [])),
    ...matching.map(({ sheet, matched: some }) => givenInRows(sheet, some)),
  ]);
  const planned = planAnswers(now.compiled, withNewRows(now.held, matched), book.given, said.identity.change);
  const changes = changesOf(planned, book, now.held);
  const clashes = planned.clashes.map((clash): PlannedClash => ({ ...clash, at: cellOf(book, clash).at }));
  const { confirms, problems: unclear } = confirmsIn(set, said, matched, {
    held: now.held,
    // A grid that is changed in part is right as a whole where the file says so.
    changed: [...changes.filter(({ value }) => !isGrid(value)), ...clashes],
  });
  const problems = [
    ...said.notes,
    ...matching.flatMap((one) => one.problems),
    ...notUnderstood(set, planned, book),
    ...unclear,
    ...(now.isReopened ? notReopened(set, now.isReopened, { changes: [...changes, ...clashes], matched, sheets: matching }) : []),
    ...matching.flatMap(({ sheet, matched: some }) => tooMany(sheet, some, now)),
  ]; // prettier-ignore
  const plan = {
    ...{ changes, clashes, confirms, problems: inOrder(problems, sheets) },
    rows: matching.flatMap(({ sheet, matched: some }) => some.map((row) => plannedRow(set, sheet.section, row, { changes, clashes }))),
    missing: sheets.filter(isRows).flatMap(({ section }) => missingIn(set, section, { said, matched, held: now.held })),
  }; // prettier-ignore
  return { ...plan, digest: digestOf(plan) };
};

const isRows = (sheet: BookSheet): sheet is RowsSheet => sheet.kind === 'rows';

const matchedIn = (
  { section, name }: RowsSheet,
  { rows }: SaidInWorkbook,
  { compiled, held }: StandsNow,
): MatchingRows =>
  matchRows(
    compiled.set,
    { section, sheet: name },
    rows.filter((row) => row.section === section.code),
    held.rows[section.code] ?? [],
  );

/** The return with the rows that would be added, still empty, so that their answers are read like all others. */
const withNewRows = (held: HeldReturn, matched: readonly MatchedRow[]): HeldReturn => {
  const rows = { ...held.rows };
  for (const { rowId, said, held: row } of matched)
    if (row === null)
      rows[said.section] = [
        ...(rows[said.section] ?? []),
        { id: rowId, section: said.section, position: 0, origin: 'workbook', change: 0, answers: {} },
      ];
  return { ...held, rows };
};

const cellOf = ({ cells }: GivenInBook, one: { rowId: string | null; question: string }): TypedCell =>
  cells.get(fieldOf(one))!;

const changesOf = ({ changes }: PlannedAnswers, book: GivenInBook, held: HeldReturn): PlannedChange[] => {
  const rows = new Map(Object.values(held.rows).flatMap((some) => some.map((row) => [row.id, row.answers])));
  return changes.map((change) => {
    const answers = change.rowId === null ? held.once : rows.get(change.rowId);
    const was = answers?.[change.question]?.value ?? null;
    return { ...change, was, at: cellOf(book, change).at, cells: cellsOfGrid(book, change) };
  });
};

const cellsOfGrid = (
  { cells }: GivenInBook,
  { rowId, question }: AnswerChange,
): ReadonlyMap<string, BookPlace> =>
  new Map(
    rowId === null
      ? [...cells].flatMap(([field, { at }]): [string, BookPlace][] =>
          field.startsWith(`${question}.`) ? [[field, at]] : [],
        )
      : [],
  );

const questionIn = (set: QuestionSet, code: string): Question | undefined =>
  set.sections.flatMap(({ questions }) => questions).find((one) => one.code === code);

const notUnderstood = (
  set: QuestionSet,
  { problems }: PlannedAnswers,
  { cells }: GivenInBook,
): UploadProblem[] =>
  problems.map((one) => {
    const { at, typed } = cells.get(fieldOf(one)) ?? cells.get(fieldOf({ ...one, cell: null }))!;
    const question = questionIn(set, one.question);
    return problemAt(at, {
      question: question?.label ?? null,
      message: `Enter ${one.expected}`,
      expected: question?.guidance ?? '',
      cell: { name: fieldOf(one), typed },
    });
  });

const notReopened = (
  set: QuestionSet,
  isReopened: IsReopened,
  { changes, matched, sheets }: { changes: readonly (PlannedChange | PlannedClash)[]; matched: readonly MatchedRow[]; sheets: readonly { sheet: RowsSheet }[] },
): UploadProblem[] => {
  const message = 'The reviewer does not ask about this answer, so it cannot be changed now';
  const nameOf = (code: string): string => sheets.find(({ sheet }) => sheet.section.code === code)!.sheet.name;
  return [
    ...changes
      .filter((one) => !isNewRow(one.rowId) && !isReopened(one))
      .map(({ at, question }) => problemAt(at, { question: questionIn(set, question)?.label ?? null, message, expected: 'What stands in the return' })),
    ...matched
      .filter(({ held }) => held === null)
      .map(({ said }) => problemAt({ sheet: nameOf(said.section), line: said.line, column: null }, { message: 'Nothing can be added while a reviewer asks about answers', expected: 'The rows of the return' })),
  ];
}; // prettier-ignore

const tooMany = (
  { section, name }: RowsSheet,
  matched: readonly MatchedRow[],
  { held, days, today }: StandsNow,
): UploadProblem[] => {
  const added = matched.filter((row) => row.held === null);
  const [first] = added;
  if (!first) return [];
  const { one, most } = section.rows;
  if (today > days.lastNewRowOn)
    return added.map(({ said }) =>
      problemAt({ sheet: name, line: said.line, column: null }, { message: `No ${one} can be added after ${formatDay(days.lastNewRowOn)}`, expected: 'The rows of the return' }),
    ); // prettier-ignore
  if ((held.rows[section.code]?.length ?? 0) + added.length <= most) return [];
  return [problemAt({ sheet: name, line: first.said.line, column: null }, { message: `There can be ${most} at most here`, expected: `${most} or fewer` })]; // prettier-ignore
};

const plannedRow = (
  set: QuestionSet,
  section: RowsSection,
  { said, rowId, held, read }: MatchedRow,
  { changes, clashes }: Pick<UploadPlan, 'changes' | 'clashes'>,
): PlannedRow => {
  const isChanged = [...changes, ...clashes].some((one) => one.rowId === rowId);
  return {
    ...{ section: section.code, line: said.line, rowId, label: rowLabel(set, section, read) },
    kind: held === null ? 'new' : isChanged ? 'changed' : 'unchanged',
  };
};

/** Rows that stood in the return when the workbook was made and that no line of it names. */
const missingIn = (
  set: QuestionSet,
  section: RowsSection,
  { said, matched, held }: { said: SaidInWorkbook; matched: readonly MatchedRow[]; held: HeldReturn },
): MissingRow[] => {
  if (!said.sections.includes(section.code)) return [];
  const named = new Set([...matched.map(({ rowId }) => rowId), ...said.rows.map(({ row }) => row)]);
  return (held.rows[section.code] ?? [])
    .filter(({ id, change }) => !named.has(id) && change <= said.identity.change)
    .map((row) => ({ section: section.code, row, label: rowLabel(set, section, valuesOf(row.answers)) }));
};

/** By sheet, row and question, as somebody goes through the file. */
const inOrder = (problems: readonly UploadProblem[], sheets: readonly BookSheet[]): UploadProblem[] => {
  const place = new Map(sheets.map(({ name }, n) => [name.toLowerCase(), n]));
  const of = ({ sheet }: UploadProblem): number => place.get(sheet.trim().toLowerCase()) ?? 0;
  return problems.toSorted((a, b) => of(a) - of(b) || a.line - b.line);
};

const digestOf = ({
  changes,
  clashes,
  confirms,
  missing,
  problems,
}: Omit<UploadPlan, 'digest' | 'rows'>): string => {
  const plain = ({ rowId, question, value }: AnswerChange): unknown => [rowId, question, value];
  return createHash('sha256')
    .update(
      JSON.stringify([
        changes.map(plain),
        clashes.map(({ rowId, question, theirs, yours }) => [rowId, question, theirs.value, yours]),
        ...[confirms, missing.map(({ row }) => row.id), problems],
      ]),
    )
    .digest('hex')
    .slice(0, 24);
};

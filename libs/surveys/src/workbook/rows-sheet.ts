import { Column, column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { Answers } from '../answers/answer';
import { Question } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';
import { HeldRow } from '../returns/held-return';
import { AnswerColumn, columnsOfRows, HEADINGS } from './book-columns';
import { RowsSheet } from './book-sheets';
import { DropDowns } from './drop-downs';
import { FilledReturn } from './filled-return';
import { versionOf } from './version-of';
import { waitingInRow } from './waiting-words';
import { kindOf, writtenAnswer } from './written-answer';

/** Drop-downs for as many rows as somebody is likely to add at once. */
const ROOM = 200;

/** A section with rows: a row each, its key first. */
export const rowsSheet = (
  { name, table, section }: RowsSheet,
  { page, localReferences }: FilledReturn,
  lists: DropDowns,
): ExtractSheet => {
  const { set } = page.compiled;
  const columns = columnsOfRows(section);
  const rows = page.held.rows[section.code] ?? [];
  const local = localIn(rows, localReferences);
  return extractSheet<HeldRow>({
    ...{ name, table, rows, roomBelow: ROOM },
    about: `One row is one ${section.rows.one}. One you add is a new row, with nothing under ${HEADINGS.row}. One you leave out stays in the return unless you say otherwise.`,
    columns: [
      column(HEADINGS.row, { kind: 'text', value: ({ id }: HeldRow) => id, widest: 38 }),
      ...(local.size === 0
        ? []
        : [column(HEADINGS.reference, { kind: 'text', value: ({ id }: HeldRow) => local.get(id) ?? null, widest: 20 })]),
      ...columns.map((one) => answerColumn(set, one, lists)),
      column(HEADINGS.toConfirm, {
        kind: 'text',
        value: ({ answers }: HeldRow) => waitingInRow(section.questions, answers),
        widest: 60,
      }),
      column(HEADINGS.confirmed, { kind: 'text', value: (_: HeldRow) => null, allowed: lists.yes() }),
      column(HEADINGS.version, { kind: 'text', value: (row: HeldRow) => versionOf(valuesIn(columns, row)), widest: 20 }),
    ],
  }); // prettier-ignore
};

const answerColumn = (
  set: QuestionSet,
  { heading, code, of }: AnswerColumn<Question>,
  lists: DropDowns,
): Column<HeldRow> =>
  column(heading, {
    kind: kindOf(of),
    value: ({ answers }: HeldRow) => writtenAnswer(set, of, answers[code]?.value ?? null) as never,
    allowed: lists.rangeOf(of),
    widest: 40,
  });

/** What the columns of a sheet say of a row. */
export const valuesIn = (
  columns: readonly AnswerColumn<Question>[],
  { answers }: Pick<HeldRow, 'answers'>,
): Answers => Object.fromEntries(columns.map(({ code }) => [code, answers[code]?.value ?? null]));

/** The borough’s own reference of the child a row names, by the key of the row. */
const localIn = (rows: readonly HeldRow[], references: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    rows.flatMap(({ id, answers }): [string, string][] => {
      const local = Object.values(answers).flatMap(({ value }) =>
        typeof value === 'string' ? (references.get(value) ?? []) : [],
      );
      return local[0] === undefined ? [] : [[id, local[0]]];
    }),
  );

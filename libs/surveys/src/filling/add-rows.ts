import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { keyOf } from '../judging/rows';
import { hasRows, RowsSection } from '../question-sets/question-set';
import { HeldRow, keyOfHeld } from '../returns/held-return';
import { notReopened } from '../returns/reopened-answers';
import { AnswerChange, planAnswers } from './answer-changes';
import { AnswersNotUnderstoodError } from './answers-not-saved.error';
import { ChangingReturn } from './change-return';
import { GivenAnswer } from './given-answer';
import { Changing, writeChanges, writeRows } from './write-answers';

/** A row that somebody adds, with what is given of it. */
export interface NewRowGiven {
  readonly section: string;
  readonly answers: readonly Omit<GivenAnswer, 'rowId'>[];
}

/** Somebody who adds rows on a page or by a machine. */
export type AddingRows = Changing & { readonly manner: 'screen' | 'api' };

/**
 * Adds rows after those that are there, with what is given of each: all of them, or none.
 * @throws AnswersNotUnderstoodError naming the fields by question alone
 * @throws NotFoundError for a section without rows
 * @throws ConflictError after the last day for new rows
 * @throws InvalidError where there is such a row already, or there would be too many
 * @returns their keys, in the same order
 */
export const addRows = async (
  tx: Tx,
  changing: ChangingReturn,
  given: readonly NewRowGiven[],
  by: AddingRows,
): Promise<string[]> => {
  const { head, held, change } = changing;
  const added = given.reduce<AddedRow[]>(
    (before, one) => [...before, rowToAdd(changing, before, one, by.manner)],
    [],
  );
  const rows = added.map(({ row }) => row);
  await writeRows(tx, held, rows, change);
  const changes = added.flatMap((one) => one.changes);
  await writeChanges(tx, held, changes, { ...by, change });
  await tx.query(
    `update return_sections set none_signed_at = null, none_signed_by_name = null
      where borough_id = $1 and return_id = $2 and section = any($3)`,
    [head.boroughId, head.id, given.map(({ section }) => section)],
  );
  return rows.map(({ id }) => id);
};

interface AddedRow {
  readonly row: HeldRow;
  readonly changes: readonly AnswerChange[];
  readonly key: string | null;
}

/** @param before the rows that are added with it, in front of it */
const rowToAdd = (
  changing: ChangingReturn,
  before: readonly AddedRow[],
  { section: code, answers }: NewRowGiven,
  origin: AddingRows['manner'],
): AddedRow => {
  const { compiled, held, change } = changing;
  const section = sectionForRow(changing, code);
  const there = held.rows[code] ?? [];
  const together = before.filter(({ row }) => row.section === code);
  if (there.length + together.length >= section.rows.most)
    throw new InvalidError(`There can be ${section.rows.most} at most here.`, 'too-many-rows');
  const position = Math.max(0, ...there.map((row) => row.position)) + together.length + 1;
  const row: HeldRow = { id: newId(), section: code, position, origin, change, answers: {} };
  const { changes, problems } = planAnswers(
    compiled,
    { ...held, rows: { [code]: [row] } },
    answers.map((one) => ({ ...one, rowId: row.id })),
  );
  if (problems.length > 0)
    throw new AnswersNotUnderstoodError(problems.map((one) => ({ ...one, rowId: null })));
  const key = keyOf(section, Object.fromEntries(changes.map(({ question, value }) => [question, value])));
  const keys = [...there.map((one) => keyOfHeld(section, one)), ...together.map((one) => one.key)];
  if (key !== null && keys.includes(key)) throw rowTwice(section);
  return { row, changes, key };
};

const sectionForRow = ({ compiled, days, today, reopened }: ChangingReturn, code: string): RowsSection => {
  const section = compiled.set.sections.filter(hasRows).find((one) => one.code === code);
  if (!section) throw new NotFoundError('section');
  if (reopened) throw notReopened();
  if (today > days.lastNewRowOn)
    throw new ConflictError(
      `No ${section.rows.one} can be added after ${formatDay(days.lastNewRowOn)}.`,
      'closed-to-new-rows',
    );
  return section;
};

const rowTwice = (section: RowsSection): InvalidError =>
  new InvalidError('Nothing was saved. Mend what is named.', 'row-twice', [
    {
      field: section.rows.key[0]!,
      message: `This ${section.rows.one} is in the return already: change it there`,
    },
  ]);

import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { AnswerChange } from '../filling/answer-changes';
import { ChangingReturn } from '../filling/change-return';
import { Changing, NewRow, writeChanges, writeConfirmed, writeRows } from '../filling/write-answers';
import { HeldReturn } from '../returns/held-return';
import { isNewRow, UploadPlan } from './planned-upload';
import { AnswerBefore, UploadDone } from './return-upload';

/** What is written of a plan: its changes, and what the person chose beside them. */
export interface ChosenPlan {
  readonly plan: UploadPlan;
  /** Where the screen and the file disagree, whose answer is right; null where they never do. */
  readonly clashes: 'keep' | 'file' | null;
  /** The rows that are not in the file and are to go. */
  readonly remove: readonly string[];
}

/** Writes an upload into a return that is held for it. @returns all that is needed to put it back */
export const writeUpload = async (
  tx: Tx,
  changing: ChangingReturn,
  chosen: ChosenPlan,
  by: Omit<Changing, 'manner'>,
): Promise<UploadDone> => {
  const { head, held, change } = changing;
  const ids = new Map(newRows(chosen.plan).map(({ rowId }) => [rowId, newId()]));
  const changes = changesChosen(chosen, ids);
  const answers = await answersBefore(tx, held, [...changes, ...chosen.plan.confirms]);
  await writeRows(tx, head, positioned(chosen.plan, held, ids), change);
  await writeChanges(tx, held, changes, { ...by, manner: 'workbook', change });
  await writeConfirmed(tx, held, chosen.plan.confirms, { ...by, change });
  await removeRows(tx, changing, chosen.remove, by);
  return {
    ...{ change, submissions: head.submissions, answers },
    ...{ added: [...ids.values()], removed: chosen.remove },
    unsigned: await unsign(tx, changing, new Set(newRows(chosen.plan).map(({ section }) => section))),
  };
};

const newRows = ({ rows }: UploadPlan): UploadPlan['rows'] => rows.filter(({ rowId }) => isNewRow(rowId));

const changesChosen = ({ plan, clashes }: ChosenPlan, ids: ReadonlyMap<string, string>): AnswerChange[] => [
  ...plan.changes.map(({ rowId, question, value }) => ({
    rowId: rowId && (ids.get(rowId) ?? rowId),
    question,
    value,
  })),
  ...(clashes === 'file' ? plan.clashes : []).map(({ rowId, question, yours }) => ({
    rowId,
    question,
    value: yours,
  })),
];

/** After the rows that are there, in the order of the file. */
const positioned = (plan: UploadPlan, { rows }: HeldReturn, ids: ReadonlyMap<string, string>): NewRow[] => {
  const last = (section: string): number =>
    Math.max(0, ...(rows[section] ?? []).map(({ position }) => position));
  return newRows(plan).map(({ section, rowId }, n) => ({
    ...{ id: ids.get(rowId)!, section, position: last(section) + n + 1, origin: 'workbook' as const },
  }));
};

const answersBefore = async (
  tx: Tx,
  { boroughId, id }: HeldReturn,
  some: readonly Omit<AnswerChange, 'value'>[],
): Promise<AnswerBefore[]> => {
  const rows = await tx.query<
    NonNullable<AnswerBefore['before']> & { rowId: string | null; question: string }
  >(
    `select a.row_id as "rowId", a.question, a.value, a.state, a.prefilled, a.source, a.source_on::text as "sourceOn",
            a.manner, a.change, a.changed_at::text as "changedAt", a.changed_by as "changedBy",
            a.changed_by_name as "changedByName"
       from return_answers a
       join unnest($3::uuid[], $4::text[]) as asked(row_id, question)
         on a.row_id is not distinct from asked.row_id and a.question = asked.question
      where a.borough_id = $1 and a.return_id = $2`,
    [boroughId, id, some.map(({ rowId }) => rowId), some.map(({ question }) => question)],
  );
  const found = new Map(rows.map(({ rowId, question, ...before }) => [`${rowId ?? ''}|${question}`, before]));
  return some.map(({ rowId, question }) => ({
    rowId,
    question,
    before: found.get(`${rowId ?? ''}|${question}`) ?? null,
  }));
};

const removeRows = async (
  tx: Tx,
  { head, change }: ChangingReturn,
  remove: readonly string[],
  { at, name }: Omit<Changing, 'manner'>,
): Promise<void> => {
  await tx.query(
    `update return_rows set removed_at = $4, removed_by_name = $5, removed_because = 'Not in the workbook', change = $6
      where borough_id = $1 and return_id = $2 and id = any($3)`,
    [head.boroughId, head.id, remove, at.toString(), name, change],
  );
};

/** A section with a row has something to report. */
const unsign = async (
  tx: Tx,
  { head }: ChangingReturn,
  sections: ReadonlySet<string>,
): Promise<UploadDone['unsigned']> => {
  const key = [head.boroughId, head.id, [...sections]];
  const signed = await tx.query<UploadDone['unsigned'][number]>(
    `select section, none_signed_at::text as "at", none_signed_by_name as "byName" from return_sections
      where borough_id = $1 and return_id = $2 and section = any($3) and none_signed_at is not null`,
    key,
  );
  await tx.query(
    `update return_sections set none_signed_at = null, none_signed_by_name = null
      where borough_id = $1 and return_id = $2 and section = any($3) and none_signed_at is not null`,
    key,
  );
  return signed;
};

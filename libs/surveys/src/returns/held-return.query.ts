import { Tx } from '@lib/database/unit-of-work';
import { HeldAnswer, HeldReturn, HeldRow, HeldSection, ReturnHead } from './held-return';

const HEAD = `
  select r.borough_id as "boroughId", r.id, r.wave_id as "waveId", r.state, r.pilot, r.is_nil as "isNil", r.change, r.tally,
         r.opened_at as "openedAt", r.opened_by_name as "openedByName", r.ready_at as "readyAt", r.ready_by as "readyBy",
         r.ready_by_name as "readyByName", r.ready_message as "readyMessage", r.sent_back_because as "sentBackBecause",
         r.submissions, r.submitted_at as "submittedAt", r.correction_because as "correctionBecause",
         r.last_change_at as "lastChangeAt", r.last_change_by_name as "lastChangeByName",
         r.seconds_worked as "secondsWorked", r.version
    from returns r`;

/** The returns whoever asks may know of, without their answers. */
export const returnsKnown = (tx: Tx): Promise<ReturnHead[]> => tx.query<ReturnHead>(HEAD);

/** The returns of a wave that whoever asks may know of, without their answers. */
export const returnsOfWave = (tx: Tx, waveId: string): Promise<ReturnHead[]> =>
  tx.query<ReturnHead>(`${HEAD} where r.wave_id = $1 order by r.borough_id`, [waveId]);

/**
 * Where a borough's return of a wave stands; null before it is started.
 * @param forChange holds it until the transaction ends, so that one saving follows another
 */
export const returnHead = async (
  tx: Tx,
  { waveId, boroughId }: { readonly waveId: string; readonly boroughId: number },
  forChange = false,
): Promise<ReturnHead | null> => {
  const [head] = await tx.query<ReturnHead>(
    `${HEAD} where r.borough_id = $1 and r.wave_id = $2${forChange ? ' for update' : ''}`,
    [boroughId, waveId],
  );
  return head ?? null;
};

/** A return with its answers, as its borough sees it. */
export const withAnswers = async (tx: Tx, head: ReturnHead): Promise<HeldReturn> => {
  const key = [head.boroughId, head.id];
  const rows = await tx.query<Omit<HeldRow, 'answers'>>(
    `select id, section, position, origin, change from return_rows
      where borough_id = $1 and return_id = $2 and removed_at is null order by section, position, id`,
    key,
  );
  const answers = await tx.query<HeldAnswer & { rowId: string | null; question: string }>(
    `select row_id as "rowId", question, value, state, prefilled, source, source_on as "sourceOn", manner, change,
            changed_at as "changedAt", changed_by_name as "changedByName"
       from return_answers where borough_id = $1 and return_id = $2 order by question`,
    key,
  );
  const sections = await tx.query<HeldSection & { section: string }>(
    `select section, assigned_to as "assignedTo", assigned_to_name as "assignedToName", due_on as "dueOn",
            assigned_by_name as "assignedByName", none_signed_at as "noneSignedAt",
            none_signed_by_name as "noneSignedByName"
       from return_sections where borough_id = $1 and return_id = $2`,
    key,
  );
  const byRow = Map.groupBy(answers, ({ rowId }) => rowId);
  const answersIn = (row: string | null): Record<string, HeldAnswer> =>
    Object.fromEntries((byRow.get(row) ?? []).map(({ rowId: _, question, ...answer }) => [question, answer]));
  const inSections = Map.groupBy(rows, ({ section }) => section);
  return {
    ...head,
    once: answersIn(null),
    rows: Object.fromEntries(
      [...inSections].map(([section, some]) => [
        section,
        some.map((row) => ({ ...row, answers: answersIn(row.id) })),
      ]),
    ),
    sections: Object.fromEntries(sections.map(({ section, ...said }) => [section, said])),
  };
};

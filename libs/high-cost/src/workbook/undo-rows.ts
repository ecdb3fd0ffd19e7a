import { Clock } from '@lib/kernel/clock';
import { updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import { NOTHING_ANSWERED } from '../standard/standard-questions';
import { Hanging, hangingOn, removeBegun } from './begun-entries';
import { ENTRY_FACTS, factsInOrder, LINE_END, standardInOrder } from './kept-columns';
import { refuseChanged, refuseSecondCore } from './refuse-undo';
import { WrittenRow } from './written-row';

interface Undoing {
  readonly uploadId: string;
  readonly by: RecordedBy;
  readonly clock: Clock;
}

/**
 * Puts everything back as it was before an upload was applied. An entry that it began goes, unless something else was
 * recorded in it since.
 * @returns what keeps such entries, where it does
 * @throws ConflictError when anything it wrote was changed since, and then nothing is put back
 */
export const undoRows = async (
  tx: Tx,
  rows: readonly WrittenRow[],
  { uploadId, by, clock }: Undoing,
): Promise<Hanging> => {
  await refuseChanged(tx, rows);
  const hanging = await hangingOn(tx, uploadId, rows);
  const { boroughId } = tx.context;
  const now = clock.now().toString();
  await updateRows(
    tx,
    'register_entries',
    ['borough_id', 'id'],
    ENTRY_FACTS,
    rows.flatMap(({ entryId, facts }) =>
      facts ? [[boroughId, entryId, ...factsInOrder(facts.before), facts.version + 1]] : [],
    ),
  );
  await tx.query(
    'update cost_lines set withdrawn_at = $2, withdrawn_by_name = $3, version = version + 1 where id = any($1)',
    [rows.flatMap(({ added }) => added), now, by.name],
  );
  await tx.query(
    'update cost_lines set withdrawn_at = null, withdrawn_by_name = null, version = version + 1 where id = any($1)',
    [rows.flatMap(({ takenBack }) => takenBack.map(({ id }) => id))],
  );
  await updateRows(
    tx,
    'cost_lines',
    ['borough_id', 'id'],
    LINE_END,
    rows.flatMap(({ ended }) => ended.map(({ id, before, version }) => [boroughId, id, before, version + 1])),
  );
  await tx.query(
    'update funding_positions set superseded_at = $2, version = version + 1 where id = any($1)',
    [rows.flatMap(({ stated }) => stated.map(({ id }) => id)), now],
  );
  await tx.query(
    'update funding_positions set superseded_at = null, version = version + 1 where id = any($1)',
    [rows.flatMap(({ stated }) => stated.flatMap(({ instead }) => instead ?? []))],
  );
  await putAnswersBack(tx, rows);
  await refuseSecondCore(tx, rows, clock.today());
  await removeBegun(tx, uploadId, hanging);
  return hanging;
};

const putAnswersBack = async (tx: Tx, rows: readonly WrittenRow[]): Promise<void> => {
  const columns = {
    borough_id: 'smallint', id: 'uuid', referral_on: 'date', placement_reference: 'text', outward_code: 'text',
    answers: 'jsonb', version: 'integer',
  }; // prettier-ignore
  await updateRows(
    tx,
    'standard_answers',
    ['borough_id', 'id'],
    columns,
    rows.flatMap(({ standard }) =>
      standard
        ? [
            [
              tx.context.boroughId,
              standard.id,
              ...standardInOrder(standard.before ?? NOTHING_ANSWERED),
              standard.version + 1,
            ],
          ]
        : [],
    ),
  );
};

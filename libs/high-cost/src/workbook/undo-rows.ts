import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { coreBeside } from '../costs/core-beside';
import { RecordedBy } from '../register/keep-entry';
import { linesHeld } from '../register/register-row';
import { recordsOfPlacements } from '../register/register.query';
import { NOTHING_ANSWERED } from '../standard/standard-questions';
import { ENTRY_FACTS, factsInOrder, LINE_END, standardInOrder } from './kept-columns';
import { WrittenRow } from './written-row';

interface Undoing {
  readonly by: RecordedBy;
  readonly clock: Clock;
}

/**
 * Puts everything back as it was before an upload was applied. An entry that it began stays, with nothing recorded in it.
 * @throws ConflictError when anything it wrote was changed since, and then nothing is put back
 */
export const undoRows = async (
  tx: Tx,
  rows: readonly WrittenRow[],
  { by, clock }: Undoing,
): Promise<void> => {
  await refuseChanged(tx, rows);
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

/** What was written and does not stand as it was written: of each kind, how many. */
const refuseChanged = async (tx: Tx, rows: readonly WrittenRow[]): Promise<void> => {
  const as = (pairs: readonly { id: string; version: number }[]): unknown[] => [
    pairs.map(({ id }) => id),
    pairs.map(({ version }) => version),
  ];
  const lost = async (
    table: string,
    pairs: readonly { id: string; version: number }[],
    standing: string,
  ): Promise<number> => {
    const found = await tx.query(
      `select 1 from ${table} t join unnest($1::uuid[], $2::integer[]) as given(id, version) using (id, version)
        where ${standing} for update of t`,
      as(pairs),
    );
    return pairs.length - found.length;
  };
  const changed = [
    await lost(
      'register_entries',
      rows.flatMap(({ entryId, facts }) => (facts ? [{ id: entryId, version: facts.version }] : [])),
      'true',
    ),
    await lost(
      'cost_lines',
      [
        ...rows.flatMap(({ added }) => added.map((id) => ({ id, version: 1 }))),
        ...rows.flatMap(({ ended }) => ended),
      ],
      't.withdrawn_at is null',
    ),
    await lost(
      'funding_positions',
      rows.flatMap(({ stated }) => stated.map(({ id }) => ({ id, version: 1 }))),
      't.superseded_at is null',
    ),
    await lost(
      'standard_answers',
      rows.flatMap(({ standard }) => standard ?? []),
      'true',
    ),
  ];
  const words = ['facts', 'cost lines', 'contributions', 'answers of the national standard'];
  const said = changed.flatMap((count, at) => (count > 0 ? [`${words[at]!} (${count})`] : []));
  if (said.length > 0) throw cannotUndo(`what it wrote was changed since: ${said.join(', ')}`);
};

/** A line that goes on again must not price a night for which somebody recorded another core fee since. */
const refuseSecondCore = async (tx: Tx, rows: readonly WrittenRow[], today: Day): Promise<void> => {
  const restored = new Set(rows.flatMap(({ ended }) => ended.map(({ id }) => id)));
  const placements = rows.filter(({ ended }) => ended.length > 0).map(({ placementId }) => placementId);
  for (const record of await recordsOfPlacements(tx, placements, today)) {
    const lines = linesHeld(record);
    const doubled = lines.some((line) => line.kind === 'core' && restored.has(line.id) && coreBeside(line, lines.filter(({ id }) => id !== line.id)));
    if (doubled) throw cannotUndo('a core fee was recorded since for nights that would be priced again');
  }
}; // prettier-ignore

const cannotUndo = (why: string): ConflictError =>
  new ConflictError(
    `This upload cannot be undone: ${why}. Change the register on its pages instead.`,
    'register-upload-built-on',
  );

import { newId } from '@lib/kernel/ids';
import { Clock } from '@lib/kernel/clock';
import { Tx } from '@lib/database/unit-of-work';
import { RegisterRecord } from './register-entry';

/** Whoever records something, by name; null for the service itself. */
export interface RecordedBy {
  readonly id: string | null;
  readonly name: string;
}

/**
 * The entry of a placement, which begins with the first thing that is recorded of it. It is held until the transaction
 * ends, so that of two who record at once the second sees what the first did, once it reads again.
 * @returns its key
 */
export const holdEntry = async (
  tx: Tx,
  { entryId, placement }: Pick<RegisterRecord, 'entryId' | 'placement'>,
  { by, clock }: { by: RecordedBy; clock: Clock },
): Promise<string> => {
  if (entryId !== null) {
    const held = await tx.query(
      'select 1 from register_entries where borough_id = $1 and id = $2 for update',
      [tx.context.boroughId, entryId],
    );
    // None where the upload that began it was undone in between: it begins again.
    if (held.length > 0) return entryId;
  }
  const [row] = await tx.query<{ id: string }>(
    `insert into register_entries (borough_id, id, child_id, placement_id, entered_at, entered_by, entered_by_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, 1)
     on conflict (borough_id, placement_id) do update set version = register_entries.version returning id`,
    [tx.context.boroughId, newId(), placement.childId, placement.id, clock.now().toString(), by.id, by.name],
  );
  return row!.id;
};

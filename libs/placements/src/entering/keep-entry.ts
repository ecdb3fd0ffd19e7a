import { Clock } from '@lib/kernel/clock';
import { Tx } from '@lib/database/unit-of-work';
import { NewEntry } from './entry-problems';

export interface EntryToKeep {
  readonly id: string;
  readonly boroughId: number;
  /** The borough's own reference of the child. */
  readonly child: string;
  readonly entry: NewEntry;
  /** The name of whoever enters it. */
  readonly by: string;
}

/** Keeps an entry as it was made, with the day in London it was made on. */
export const keepEntry = async (
  tx: Tx,
  { id, boroughId, child, entry, by }: EntryToKeep,
  clock: Clock,
): Promise<void> => {
  const { facts } = entry;
  await tx.query(
    `insert into placement_entries (borough_id, id, local_reference, kind, holds_from, place, provider, urn,
                                    placement_sector, host_authority, legal_status, need, reason_ceased,
                                    reason_for_change, entered_on, entered_at, entered_by, entered_by_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)`,
    [
      boroughId,
      id,
      child,
      entry.kind,
      entry.holdsFrom,
      facts.place ?? null,
      facts.provider ?? null,
      facts.urn ?? null,
      facts.sector ?? null,
      facts.hostAuthority ?? null,
      facts.legalStatus ?? null,
      facts.need ?? null,
      entry.reasonCeased,
      entry.reasonForChange,
      clock.today(),
      clock.now().toString(),
      tx.context.personId,
      by,
    ],
  );
};

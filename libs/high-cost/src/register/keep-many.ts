import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { EntryToKeep } from './entry-to-keep';
import { RecordedBy } from './keep-entry';
import { requireSound } from './many-problems';
import { KeptLine } from './register-entry';
import { ENTERED, FACT_COLUMNS, KEY, LINE_COLUMNS, POSITION_COLUMNS } from './stored-columns';

export interface KeptTogether {
  readonly by: RecordedBy;
  readonly source: KeptLine['source'];
  /** The day from which it is judged what is in the future. */
  readonly today: Day;
}

/**
 * Keeps the entries of many placements of one borough with few statements, each thing checked as a page checks it. A
 * placement that has an entry keeps what it has. Whoever calls records it.
 * @throws InvalidError naming everything that is wrong, and nothing is kept
 * @returns the placements of which an entry was made
 */
export const keepMany = async (
  tx: Tx,
  entries: readonly EntryToKeep[],
  { by, source, today }: KeptTogether,
): Promise<ReadonlySet<string>> => {
  requireSound(entries, today);
  const { boroughId } = tx.context;
  const entered = (at: Temporal.Instant): unknown[] => [at.toString(), by.id, by.name, 1];
  const made = await insertRows(
    tx,
    'register_entries',
    ENTRY,
    entries.map(({ placement, facts, enteredAt }) => [
      boroughId, newId(), placement.childId, placement.id, facts.solo, facts.staffPerChild, facts.registration,
      facts.procurement, facts.expectedEndOn, facts.contractEndsOn, facts.reviewDueOn, facts.needsBand,
      facts.ownerRole, ...entered(enteredAt),
    ]), // prettier-ignore
    'on conflict (borough_id, placement_id) do nothing returning id, placement_id',
  );
  const idOf = new Map(made.map(({ id, placement_id }) => [placement_id as string, id as string]));
  const kept = entries.filter(({ placement }) => idOf.has(placement.id));
  await insertRows(
    tx,
    'cost_lines',
    LINE,
    kept.flatMap(
      ({ placement, lines }) =>
      lines.map(({ kind, payer, per, pence, startsOn, endsOn, enteredAt }) => [
        boroughId, newId(), idOf.get(placement.id), kind, payer, per, pence, startsOn, endsOn, source,
        ...entered(enteredAt),
      ]), // prettier-ignore
    ),
  );
  await insertRows(
    tx,
    'funding_positions',
    POSITION,
    kept.flatMap(
      ({ placement, funding }) =>
      funding.map(({ funder, status, weeklyPence, statedOn, evidence, enteredAt, supersededAt }) => [
        boroughId, newId(), idOf.get(placement.id), funder, status, weeklyPence, statedOn, evidence,
        supersededAt?.toString() ?? null, ...entered(enteredAt),
      ]), // prettier-ignore
    ),
  );
  return new Set(idOf.keys());
};

const BY = { ...ENTERED, version: 'integer' } as const;

const ENTRY: Columns = { ...KEY, child_id: 'uuid', placement_id: 'uuid', ...FACT_COLUMNS, ...BY };

const LINE: Columns = { ...KEY, ...LINE_COLUMNS, ...BY };

const POSITION: Columns = { ...KEY, ...POSITION_COLUMNS, superseded_at: 'timestamptz', ...BY };

import { createHash } from 'node:crypto';
import { Tx } from '@lib/database/unit-of-work';

/** What is to be loaded, by name, and the hash by which the same content is known again. */
export interface Load {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

export interface LoadOutcome extends Load {
  readonly rows: number;
  /** False when this very content was there already and nothing was done. */
  readonly changed: boolean;
}

/**
 * Loads reference data unless that very content is loaded already, and records what was loaded when. Two loads
 * of the same name wait for one another.
 * @param write replaces the data and returns how many rows there are now.
 */
export const loadOnce = async (tx: Tx, load: Load, write: () => Promise<number>): Promise<LoadOutcome> => {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reference-data:${load.name}`]);
  const [before] = await tx.query<{ sha256: string; rows: number }>(
    'select sha256, rows from reference_loads where name = $1',
    [load.name],
  );
  if (before?.sha256 === load.sha256) return { ...load, rows: before.rows, changed: false };
  const rows = await write();
  await tx.query(
    `insert into reference_loads (name, version, sha256, rows, loaded_at) values ($1, $2, $3, $4, now())
     on conflict (name) do update
       set version = excluded.version, sha256 = excluded.sha256, rows = excluded.rows, loaded_at = now()`,
    [load.name, load.version, load.sha256, rows],
  );
  return { ...load, rows, changed: true };
};

/** The hash of rows that come with the service: their JSON. */
export const hashOfRows = (rows: unknown): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');

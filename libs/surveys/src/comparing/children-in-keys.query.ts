import { Tx } from '@lib/database/unit-of-work';
import { referencesInKeys } from './row-words';

/** The borough’s own children whom the keys of some rows name: shown by its own reference, and recorded as seen. */
export interface ChildrenInKeys {
  readonly ids: readonly string[];
  /** The borough’s own references, by service reference. */
  readonly localReferences: ReadonlyMap<string, string>;
}

export const childrenInKeys = async (tx: Tx, keys: readonly (string | null)[]): Promise<ChildrenInKeys> => {
  const references = referencesInKeys(keys);
  if (references.length === 0) return { ids: [], localReferences: new Map() };
  const rows = await tx.query<{ id: string; service: string; local: string }>(
    `select id, service_reference as service, local_reference as local from children
      where borough_id = $1 and service_reference = any($2)`,
    [tx.context.boroughId, references],
  );
  return {
    ids: rows.map(({ id }) => id),
    localReferences: new Map(rows.map(({ service, local }) => [service, local])),
  };
};

import { Tx } from '@lib/database/unit-of-work';

/** What a child is called: by their borough, and by everybody else. */
export interface ChildReferences {
  readonly reference: string;
  readonly serviceReference: string;
}

/** References of the borough’s children by their keys. Discloses them: whoever shows them records that. */
export const childReferences = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ChildReferences>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ChildReferences & { readonly id: string }>(
    `select id, local_reference as reference, service_reference as "serviceReference"
       from children where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...references }) => [id, references]));
};

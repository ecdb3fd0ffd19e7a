import { Tx } from '@lib/database/unit-of-work';

/** What a case is called, and the reference of its child that everybody sees. */
export interface CaseReferences {
  readonly reference: string;
  readonly serviceReference: string;
}

/** References of cases by their keys, as far as the viewer may see them. Whoever shows them records that. */
export const caseReferences = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseReferences>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<CaseReferences & { readonly id: string }>(
    `select id, reference, service_reference as "serviceReference" from cases where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...references }) => [id, references]));
};

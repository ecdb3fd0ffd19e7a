import { Tx } from '@lib/database/unit-of-work';

/** Whose a setting is now, as the directory has it. */
export interface ProviderOf {
  readonly provider: string;
  /** Who owns the provider; itself where nobody is known to. */
  readonly group: string;
}

/** By the number of a setting: its provider, and the group that provider belongs to today. */
export const providersByUrn = async (
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, ProviderOf>> => {
  const rows = await tx.query<ProviderOf & { readonly urn: string }>(
    `select s.urn, p.name as provider, coalesce(owner.name, p.name) as group
       from settings s
       join providers own on own.id = s.provider_id
       join providers p on p.id = coalesce(own.merged_into, own.id)
       left join provider_groups g on g.provider_id = p.id and g.valid_to is null
       left join providers owner on owner.id = g.group_id
      where s.urn = any ($1)`,
    [urns],
  );
  return new Map(rows.map(({ urn, ...of }) => [urn, of]));
};

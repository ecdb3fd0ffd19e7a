import { Tx } from '@lib/database/unit-of-work';
import { whatHangs } from '../directory/what-hangs.query';
import { EarlierName } from '../settings/setting';
import { GroupOfProvider, ProviderPart, ProviderSince, ProviderWithSettings } from './provider';

type Relations = Pick<ProviderWithSettings, 'earlierNames' | 'mergedInto' | 'parts' | 'groups' | 'members'>;

/** What a provider was called, what it is part of or made of, and who owns whom. */
export const relationsOf = async (tx: Tx, id: string): Promise<Relations> => {
  const [mergedInto] = await tx.query<ProviderSince>(
    `select p.id, p.name, part.merged_on as since from providers part join providers p on p.id = part.merged_into
      where part.id = $1`,
    [id],
  );
  return {
    mergedInto: mergedInto ?? null,
    earlierNames: await tx.query<EarlierName>(
      `select a.alias as name, a.used_until as until from provider_aliases a join providers p on p.id = a.provider_id
        where a.provider_id = $1 and a.used_until is not null and lower(a.alias) <> lower(p.name)
        order by a.used_until desc, a.id`,
      [id],
    ),
    parts: await partsOf(tx, id),
    groups: await tx.query<GroupOfProvider>(
      `select p.id as "groupId", p.name as "groupName", g.valid_from as "from", g.valid_to as "to"
         from provider_groups g join providers own on own.id = g.group_id
         join providers p on p.id = coalesce(own.merged_into, own.id)
        where g.provider_id = $1 order by g.valid_from desc`,
      [id],
    ),
    members: await membersOf(tx, id),
  };
};

const partsOf = async (tx: Tx, id: string): Promise<ProviderPart[]> => {
  const rows = await tx.query<ProviderSince>(
    'select id, name, merged_on as since from providers where merged_into = $1 order by merged_on desc, id',
    [id],
  );
  const parts: ProviderPart[] = [];
  for (const row of rows) parts.push({ ...row, hangs: await whatHangs(tx, 'provider', row.id) });
  return parts;
};

/** Providers that a provider owns now, by name. */
export const membersOf = (tx: Tx, id: string): Promise<ProviderSince[]> =>
  tx.query<ProviderSince>(
    `select p.id, p.name, g.valid_from as since from provider_groups g join providers p on p.id = g.provider_id
       join providers own on own.id = g.group_id
      where $1 in (own.id, own.merged_into) and g.valid_to is null and p.merged_into is null
      order by lower(p.name), p.id`,
    [id],
  );

import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { REGISTERED } from '../settings/settings.query';
import { Provider } from './provider';

const ITS_SETTINGS = `settings s join providers own on own.id = s.provider_id
   where p.id in (own.id, own.merged_into) and s.merged_into is null and s.archived_on is null`;

const SELECT = `
  select p.id, p.name,
         coalesce((select array_agg(a.alias order by a.added_at, a.id) from provider_aliases a
                    where a.provider_id = p.id and a.used_until is null and lower(a.alias) <> lower(p.name)), '{}') as aliases,
         (select count(*)::int from ${ITS_SETTINGS}) as settings,
         (select count(*)::int from ${ITS_SETTINGS} and exists (
            select from setting_registrations r
             where r.setting_id = s.id and r.valid_to is null and r.status = '${REGISTERED}')) as registered,
         p.archived_on as "archivedOn", p.archived_reason as "archivedReason", p.archived_by_name as "archivedByName",
         p.version
    from providers p`;

/** A provider by its key; null when there is none. */
export const providerById = async (tx: Tx, id: string): Promise<Provider | null> => {
  if (!isId(id)) return null;
  const [found] = await tx.query<Provider>(`${SELECT} where p.id = $1`, [id]);
  return found ?? null;
};

/**
 * The key of the provider that has a name, whole, as its own or as another; null when none has. Of one that is part of
 * another, that other.
 */
export const providerIdNamed = async (tx: Tx, name: string): Promise<string | null> => {
  const [found] = await tx.query<{ id: string }>(
    `select coalesce(p.merged_into, p.id) as id from providers p where lower(p.name) = lower($1)
         or exists (select from provider_aliases a where a.provider_id = p.id and lower(a.alias) = lower($1))
      order by lower(p.name) = lower($1) desc limit 1`,
    [tidyName(name)],
  );
  return found?.id ?? null;
};

/** A name without the spaces that tell nothing. */
export const tidyName = (name: string): string => name.trim().replace(/\s+/g, ' ');

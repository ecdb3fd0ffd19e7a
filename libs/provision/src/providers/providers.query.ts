import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { REGISTERED } from '../settings/settings.query';
import { Provider } from './provider';

const SELECT = `
  select p.id, p.name,
         coalesce((select array_agg(a.alias order by a.added_at, a.id) from provider_aliases a where a.provider_id = p.id),
                  '{}') as aliases,
         (select count(*)::int from settings s where s.provider_id = p.id) as settings,
         (select count(*)::int from settings s join setting_registrations r on r.setting_id = s.id
           where s.provider_id = p.id and r.valid_to is null and r.status = '${REGISTERED}') as registered
    from providers p`;

/** A provider by its key; null when there is none. */
export const providerById = async (tx: Tx, id: string): Promise<Provider | null> => {
  if (!isId(id)) return null;
  const [found] = await tx.query<Provider>(`${SELECT} where p.id = $1`, [id]);
  return found ?? null;
};

/** The key of the provider that has a name, whole, as its own or as another; null when none has. */
export const providerIdNamed = async (tx: Tx, name: string): Promise<string | null> => {
  const [found] = await tx.query<{ id: string }>(
    `select id from providers where lower(name) = lower($1)
      union select provider_id from provider_aliases where lower(alias) = lower($1) limit 1`,
    [tidyName(name)],
  );
  return found?.id ?? null;
};

/** A name without the spaces that tell nothing. */
export const tidyName = (name: string): string => name.trim().replace(/\s+/g, ' ');

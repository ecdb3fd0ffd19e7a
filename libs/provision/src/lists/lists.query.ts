import { createHash } from 'node:crypto';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ConflictError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { tidyName } from '../providers/providers.query';
import { Difference, differenceOf, KnownSetting, ListedProvider } from './difference';
import { ListedSetting } from './listed-setting';
import { SettingList } from './setting-list';

const SELECT = `
  select id, as_at as "asAt", source, row_count as "rowCount", state, received_at as "receivedAt",
         case when state = 'loaded' then counts end as counts,
         received_by_name as "receivedByName", loaded_at as "loadedAt", loaded_by_name as "loadedByName"
    from setting_lists`;

/** A list by its key; null when there is none. */
export const listById = async (tx: Tx, id: string): Promise<SettingList | null> => {
  const [found] = await tx.query<SettingList>(`${SELECT} where id = $1`, [isId(id) ? id : null]);
  return found ?? null;
};

/** The lists handed in, newest first, without those put aside. */
export const recentLists = (tx: Tx, limit: number): Promise<SettingList[]> =>
  tx.query<SettingList>(`${SELECT} where state <> 'put aside' order by received_at desc, id desc limit $1`, [
    limit,
  ]);

/** The list the directory stands at; null before the first. */
export const latestLoaded = async (tx: Tx): Promise<SettingList | null> => {
  const [found] = await tx.query<SettingList>(
    `${SELECT} where state = 'loaded' order by as_at desc, loaded_at desc limit 1`,
  );
  return found ?? null;
};

/** The same rows for the same day, loaded before; null when they were not. */
export const sameListLoaded = async (tx: Tx, asAt: Day, sha256: string): Promise<SettingList | null> => {
  const [found] = await tx.query<SettingList>(
    `${SELECT} where state = 'loaded' and as_at = $1 and sha256 = $2 limit 1`,
    [asAt, sha256],
  );
  return found ?? null;
};

/** Of what was read, in the order of the numbers: the same facts in another order are the same list. */
export const hashOfList = (settings: readonly ListedSetting[]): string =>
  createHash('sha256')
    .update(JSON.stringify([...settings].sort((a, b) => (a.urn < b.urn ? -1 : 1))))
    .digest('hex');

/**
 * A list is loaded after those of earlier days, never before: the history of a registration goes forward.
 * @throws ConflictError for a day before that of the latest list.
 */
export const refuseEarlier = async (tx: Tx, asAt: Day): Promise<void> => {
  const latest = await latestLoaded(tx);
  if (latest && asAt < latest.asAt)
    throw new ConflictError(
      `The directory stands at the list of ${formatDay(latest.asAt)}. A list of ${formatDay(asAt)} is older and ` +
        'would take the place of newer facts. Load a list of the same day or a later one.',
      'older-list',
    );
};

/**
 * How a list differs from the directory as it stands in this transaction, and from how registrations stood on its day.
 * Writes nothing.
 */
export const compareWithList = async (
  tx: Tx,
  { settings: listed, asAt }: { readonly settings: readonly ListedSetting[]; readonly asAt: Day },
): Promise<{ readonly difference: Difference; readonly providerOf: (name: string) => ListedProvider }> => {
  const providerOf = await providerFinder(tx);
  return { difference: differenceOf(listed, await knownSettings(tx, asAt), providerOf), providerOf };
};

const knownSettings = (tx: Tx, asAt: Day): Promise<KnownSetting[]> =>
  tx.query<KnownSetting>(
    `select s.id, s.urn, s.name, s.provision_type as "provisionType", coalesce(r.status, now.status, '') as status,
            s.registered_on as "registeredOn", s.sector, s.local_authority as "localAuthority", s.region, s.places,
            s.short_breaks_only as "shortBreaksOnly", s.multi_building as "multiBuilding",
            p.id as "providerId", p.name as "providerName", s.provider_id as "keptProviderId", s.on_list as "onList",
            s.archived_on as "archivedOn", s.merged_into as "mergedInto",
            coalesce((select array_agg(lower(a.alias)) from setting_aliases a
                       where a.setting_id = s.id and a.used_until is not null), '{}') as "earlierNames"
       from settings s left join providers own on own.id = s.provider_id
       left join providers p on p.id = coalesce(own.merged_into, own.id)
       left join setting_registrations now on now.setting_id = s.id and now.valid_to is null
       left join setting_registrations r on r.setting_id = s.id and r.valid_from <= $1
        and (r.valid_to is null or r.valid_to > $1)
      where s.urn is not null order by s.urn`,
    [asAt],
  );

const providerFinder = async (tx: Tx): Promise<(name: string) => ListedProvider> => {
  const rows = await tx.query<{ id: string; name: string; known: string; isArchived: boolean }>(
    `with known (id, known) as (
       select id, name from providers union all select provider_id, alias from provider_aliases)
     select p.id, p.name, known.known, p.archived_on is not null as "isArchived"
       from known join providers own on own.id = known.id join providers p on p.id = coalesce(own.merged_into, own.id)`,
  );
  const byName = new Map(rows.map(({ known, ...provider }) => [known.toLowerCase(), provider]));
  return (name) => byName.get(tidyName(name).toLowerCase()) ?? { id: null, name: tidyName(name) };
};

import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { Setting, SettingChange, SettingLine, SettingRegistration } from './setting';

/** What of the directory is wanted; all of it when nothing is said. */
export interface SettingFilter {
  /** Part of a name, a number, a provider or an area; every word must be found somewhere. */
  readonly text?: string;
  readonly provisionType?: string;
  readonly localAuthority?: string;
  readonly providerId?: string;
  /** Only those registered now. */
  readonly registered?: boolean;
}

export interface Part {
  readonly limit: number;
  readonly offset: number;
}

const LINE = `
  s.id, s.urn, s.name, s.provider_id as "providerId", p.name as "providerName",
  s.provision_type as "provisionType", s.local_authority as "localAuthority", s.places,
  coalesce(r.status, 'Not known') as registration,
  coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a where a.setting_id = s.id),
           '{}') as aliases`;

const FROM = `
  from settings s left join providers p on p.id = s.provider_id
  left join setting_registrations r on r.setting_id = s.id and r.valid_to is null`;

/** The status of a setting that is registered now; every other is not, or not any more. */
export const REGISTERED = 'Active';

const FIRST_ALIAS =
  '(select a.alias from setting_aliases a where a.setting_id = s.id order by a.added_at, a.id limit 1)';

/** Settings that match, by name; those whose number is the text come first. Reads no child. */
export const findSettings = async (
  tx: Tx,
  filter: SettingFilter,
  { limit, offset }: Part,
): Promise<SettingLine[]> => {
  const { where, values } = whereOf(filter);
  const exact = `upper(coalesce(s.urn, '')) = upper(trim($${values.length + 3}))`;
  return tx.query<SettingLine>(
    `select ${LINE} ${FROM} where ${where}
      order by ${exact} desc, lower(coalesce(s.name, ${FIRST_ALIAS}, p.name, s.local_authority)), s.urn, s.id
      limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset, filter.text ?? ''],
  );
};

export const countSettings = async (tx: Tx, filter: SettingFilter): Promise<number> => {
  const { where, values } = whereOf(filter);
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count ${FROM} where ${where}`,
    values,
  );
  return row!.count;
};

/** A setting with its history; null when there is none by that key. */
export const settingById = async (tx: Tx, id: string): Promise<Setting | null> =>
  isId(id) ? settingWhere(tx, 's.id = $1', id) : null;

/** A setting by the number the regulator gave it, in any case; null when the directory has none. */
export const settingByUrn = (tx: Tx, urn: string): Promise<Setting | null> =>
  settingWhere(tx, 's.urn = $1', urn.trim().toUpperCase());

/** Settings by their numbers, for pages that show what a return gives: those the directory has, by number. */
export const settingsByUrns = async (
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, SettingLine>> => {
  const found = await tx.query<SettingLine>(`select ${LINE} ${FROM} where s.urn = any($1)`, [
    [...new Set(urns.map((urn) => urn.trim().toUpperCase()))],
  ]);
  return new Map(found.map((one) => [one.urn!, one]));
};

const settingWhere = async (tx: Tx, where: string, value: string): Promise<Setting | null> => {
  const [found] = await tx.query<Omit<Setting, 'registrations' | 'changes'>>(
    `select ${LINE}, s.sector, s.region, s.registered_on as "registeredOn",
            s.short_breaks_only as "shortBreaksOnly", s.multi_building as "multiBuilding", s.on_list as "onList",
            s.reason, s.added_at as "addedAt", s.added_by_name as "addedByName" ${FROM} where ${where}`,
    [value],
  );
  if (!found) return null;
  return {
    ...found,
    registrations: await registrationsOf(tx, found.id),
    changes: await changesOf(tx, found.id),
  };
};

const registrationsOf = (tx: Tx, id: string): Promise<SettingRegistration[]> =>
  tx.query<SettingRegistration>(
    `select r.status, r.valid_from as "from", r.valid_to as "to", l.as_at as "listAsAt"
       from setting_registrations r left join setting_lists l on l.id = r.list_id
      where r.setting_id = $1 order by r.valid_from desc`,
    [id],
  );

const changesOf = (tx: Tx, id: string): Promise<SettingChange[]> =>
  tx.query<SettingChange>(
    `select l.as_at as "asAt", c.field, c.before, c.after
       from setting_changes c join setting_lists l on l.id = c.list_id
      where c.setting_id = $1 order by l.as_at desc, l.loaded_at desc, c.field`,
    [id],
  );

/** The kinds and the areas there are, for the questions of a filter. */
export const settingChoices = async (
  tx: Tx,
): Promise<{ readonly provisionTypes: readonly string[]; readonly localAuthorities: readonly string[] }> => {
  const of = async (column: 'provision_type' | 'local_authority'): Promise<string[]> =>
    (await tx.query<{ name: string }>(`select distinct ${column} as name from settings order by 1`)).map(
      ({ name }) => name,
    );
  return { provisionTypes: await of('provision_type'), localAuthorities: await of('local_authority') };
};

const SEARCHED = `lower(concat_ws(' ', s.urn, s.name, p.name, s.local_authority, s.provision_type,
  (select string_agg(a.alias, ' ') from setting_aliases a where a.setting_id = s.id),
  (select string_agg(a.alias, ' ') from provider_aliases a where a.provider_id = s.provider_id)))`;

const MOST_WORDS = 8;

const whereOf = (filter: SettingFilter): { where: string; values: unknown[] } => {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (value: unknown, condition: (at: string) => string): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const words = (filter.text ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  for (const word of words) add(word, (at) => `position(${at}::text in ${SEARCHED}) > 0`);
  if (filter.provisionType !== undefined) add(filter.provisionType, (at) => `s.provision_type = ${at}`);
  if (filter.localAuthority !== undefined) add(filter.localAuthority, (at) => `s.local_authority = ${at}`);
  if (filter.providerId !== undefined) add(filter.providerId, (at) => `s.provider_id = ${at}`);
  if (filter.registered) add(REGISTERED, (at) => `r.status = ${at}`);
  return { where: conditions.length > 0 ? conditions.join(' and ') : 'true', values };
};

import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { RestrictionCode } from '../statements/restriction';
import { Specialism } from '../statements/specialism';
import { SettingLine } from './setting';
import { SupportedCategory } from './supported-category';

/** What of the directory is wanted; all of it when nothing is said. */
export interface SettingFilter {
  /** Part of a name, a number, a provider or an area; every word must be found somewhere. */
  readonly text?: string;
  readonly provisionType?: string;
  readonly localAuthority?: string;
  readonly providerId?: string;
  /** The day for which registration, specialism and restriction are looked at; without it, what has no end. */
  readonly on?: Day;
  /** Only those registered then, or only those that are not. */
  readonly registered?: boolean;
  readonly category?: SupportedCategory;
  /** Only those that are for this then. */
  readonly specialism?: Specialism;
  /** Only those of which this holds then. */
  readonly restriction?: RestrictionCode;
  /** Only what is archived; otherwise what is not. Both where a provider is looked at. */
  readonly archived?: boolean | 'either';
}

export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** What a line of the directory says of a setting `s`, with what `BESIDES` joins to it. */
export const LINE = `
  s.id, s.urn, s.name, p.id as "providerId", p.name as "providerName",
  s.provision_type as "provisionType", s.local_authority as "localAuthority", s.places,
  coalesce(r.status, 'Not known') as registration,
  s.supported_category as "supportedCategory", s.archived_on as "archivedOn",
  coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a
             where a.setting_id = s.id and a.used_until is null and lower(a.alias) <> lower(coalesce(s.name, ''))),
           '{}') as aliases`;

/** That a row with days holds: on the day of a parameter, or without an end. */
const holds = (row: string, at: string | null): string =>
  at === null
    ? `${row}.valid_to is null`
    : `${row}.valid_from <= ${at} and (${row}.valid_to is null or ${row}.valid_to > ${at})`;

const besides = (at: string | null): string => `
  left join providers own on own.id = s.provider_id
  left join providers p on p.id = coalesce(own.merged_into, own.id)
  left join setting_registrations r on r.setting_id = s.id and ${holds('r', at)}`;

/** Its provider, which may be part of another now, and how its registration stands. */
export const BESIDES = besides(null);

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
  const { from, where, values } = partOf(filter);
  const exact = `upper(coalesce(s.urn, '')) = upper(trim($${values.length + 3}))`;
  return tx.query<SettingLine>(
    `select ${LINE} ${from} where ${where}
      order by ${exact} desc, lower(coalesce(s.name, ${FIRST_ALIAS}, p.name, s.local_authority)), s.urn, s.id
      limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset, filter.text ?? ''],
  );
};

export const countSettings = async (tx: Tx, filter: SettingFilter): Promise<number> => {
  const { from, where, values } = partOf(filter);
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count ${from} where ${where}`,
    values,
  );
  return row!.count;
};

/**
 * Settings by their numbers, for pages that show what a return gives: those the directory has, by the number asked for.
 * The number of one that is part of another gives that other.
 */
export const settingsByUrns = async (
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, SettingLine>> => {
  const found = await tx.query<SettingLine & { readonly asked: string }>(
    `select ${LINE}, asked.urn as asked from settings asked
       join settings s on s.id = coalesce(asked.merged_into, asked.id) ${BESIDES} where asked.urn = any($1)`,
    [[...new Set(urns.map((urn) => urn.trim().toUpperCase()))]],
  );
  return new Map(found.map(({ asked, ...one }) => [asked, one]));
};

/** The kinds and the areas there are, for the questions of a filter. */
export const settingChoices = async (
  tx: Tx,
): Promise<{ readonly provisionTypes: readonly string[]; readonly localAuthorities: readonly string[] }> => {
  const of = async (column: 'provision_type' | 'local_authority'): Promise<string[]> =>
    (
      await tx.query<{ name: string }>(
        `select distinct ${column} as name from settings where merged_into is null order by 1`,
      )
    ).map(({ name }) => name);
  return { provisionTypes: await of('provision_type'), localAuthorities: await of('local_authority') };
};

const SEARCHED = `lower(concat_ws(' ', s.urn, s.name, p.name, s.local_authority, s.provision_type,
  (select string_agg(a.alias, ' ') from setting_aliases a where a.setting_id = s.id),
  (select string_agg(concat_ws(' ', part.urn, part.name), ' ') from settings part where part.merged_into = s.id),
  own.name, (select string_agg(a.alias, ' ') from provider_aliases a where a.provider_id in (own.id, p.id))))`;

const MOST_WORDS = 8;

const partOf = (filter: SettingFilter): { from: string; where: string; values: unknown[] } => {
  const conditions: string[] = ['s.merged_into is null'];
  const values: unknown[] = filter.on === undefined ? [] : [filter.on];
  const day = filter.on === undefined ? null : '$1::date';
  const add = (value: unknown, condition: (at: string) => string): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const words = (filter.text ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  for (const word of words) add(word, (at) => `position(${at}::text in ${SEARCHED}) > 0`);
  if (filter.provisionType !== undefined) add(filter.provisionType, (at) => `s.provision_type = ${at}`);
  if (filter.localAuthority !== undefined) add(filter.localAuthority, (at) => `s.local_authority = ${at}`);
  if (filter.providerId !== undefined) add(filter.providerId, (at) => `p.id = ${at}`);
  if (filter.registered !== undefined)
    add(REGISTERED, (at) => `r.status is ${filter.registered ? 'not ' : ''}distinct from ${at}`);
  if (filter.category !== undefined) add(filter.category, (at) => `s.supported_category = ${at}`);
  if (filter.specialism !== undefined) add(filter.specialism, hasOne('setting_specialisms', day));
  if (filter.restriction !== undefined) add(filter.restriction, hasOne('setting_restrictions', day));
  if (filter.archived !== 'either')
    conditions.push(`s.archived_on is ${filter.archived ? 'not null' : 'null'}`);
  return { from: `from settings s ${besides(day)}`, where: conditions.join(' and '), values };
};

/** Itself, or what is part of it now. */
const hasOne =
  (table: 'setting_specialisms' | 'setting_restrictions', day: string | null) =>
  (at: string): string =>
    `exists (select from ${table} x join settings of on of.id = x.setting_id
              where s.id in (of.id, of.merged_into) and ${holds('x', day)} and x.code = ${at})`;

/** Of what is merged into another, and of what is put away: the same of a provider and of a setting. */
const standing = (table: 'settings' | 'providers', one: 'setting' | 'provider'): string[] => [
  `alter table ${table}
     add merged_into uuid references ${table} (id),
     add merged_on date,
     add merged_at timestamptz,
     add merged_by_name text,
     add archived_on date,
     add archived_reason text check (length(archived_reason) between 1 and 500),
     add archived_by_name text,
     add constraint ${table}_merged check (merged_into <> id and (merged_into is null) = (merged_on is null)
       and (merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_by_name is null)),
     add constraint ${table}_archived check ((archived_on is null) = (archived_reason is null)
       and (archived_on is null) = (archived_by_name is null))`,
  `create index ${table}_merged_into on ${table} (merged_into) where merged_into is not null`,
  `comment on column ${table}.merged_into is 'The ${one} it is part of; empty while it stands for itself'`,
  `comment on column ${table}.merged_on is 'First day on which it is'`,
  `comment on column ${table}.merged_at is 'When somebody said so'`,
  `comment on column ${table}.merged_by_name is 'Their name'`,
  `comment on column ${table}.archived_on is 'First day on which it is no longer offered; empty while it is'`,
  `comment on column ${table}.archived_reason is 'Why it was archived'`,
  `comment on column ${table}.archived_by_name is 'Who archived it'`,
];

const notStanding = (table: 'settings' | 'providers'): string =>
  `alter table ${table} drop merged_into, drop merged_on, drop merged_at, drop merged_by_name, drop archived_on,
     drop archived_reason, drop archived_by_name`;

const KEEPERS = `(select ctx.scope()) in ('programme', 'administration', 'system')`;

/** A name that was its own until a day: said again when it is renamed back and away once more. */
const earlierNames = (table: 'setting_aliases' | 'provider_aliases'): string[] => [
  `alter table ${table} add used_until date`,
  `comment on column ${table}.used_until is 'First day on which it was no longer the name; empty for another name'`,
  `create policy ${table}_dated on ${table} for update to plp_web, plp_job using (${KEEPERS}) with check (${KEEPERS})`,
  `grant update (used_until) on ${table} to plp_web, plp_job`,
];

const noEarlierNames = (table: 'setting_aliases' | 'provider_aliases'): string[] => [
  `revoke update (used_until) on ${table} from plp_web, plp_job`,
  `drop policy ${table}_dated on ${table}`,
  `alter table ${table} drop used_until`,
];

/** What the tables of the directory say besides, from this migration on. */
export const DIRECTORY_COLUMNS: readonly string[] = [
  ...standing('settings', 'setting'),
  ...standing('providers', 'provider'),
  ...earlierNames('setting_aliases'),
  ...earlierNames('provider_aliases'),
  'alter table providers add version integer not null default 1 check (version >= 1)',
  `comment on column providers.version is 'Goes up with each change'`,
  `alter table settings
     add outward_code text check (outward_code ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
     add supported_category smallint check (supported_category between 1 and 4)`,
  `comment on column settings.outward_code is 'First half of its postcode, never more; empty where it is not known'`,
  `comment on column settings.supported_category is 'Category of supported accommodation, 1 to 4; empty for what is none'`,
  `alter table setting_registrations
     add record_id uuid,
     add kind text check (kind in ('applied', 'registered', 'refused', 'cancelled', 'unregistered')),
     add source text check (length(source) between 1 and 200),
     add evidence text check (length(evidence) between 1 and 200),
     add legal_route text check (length(legal_route) between 1 and 500),
     add recorded_at timestamptz,
     add recorded_by uuid,
     add recorded_by_name text,
     add constraint setting_registrations_recorded check (
       (record_id is null) = (kind is null) and (record_id is null) = (source is null)
       and (record_id is null) = (recorded_at is null) and (record_id is null) = (recorded_by_name is null)
       and (legal_route is null or kind = 'unregistered') and (record_id is null or list_id is null))`,
  `create unique index setting_registrations_record on setting_registrations (record_id) where record_id is not null`,
  `comment on column setting_registrations.record_id is 'Key of what somebody recorded; empty for what a list or an entry says'`,
  `comment on column setting_registrations.kind is 'What they recorded, a code of libs/provision'`,
  `comment on column setting_registrations.source is 'Who says so'`,
  `comment on column setting_registrations.evidence is 'Where it is written: a reference, never a text'`,
  `comment on column setting_registrations.legal_route is 'For what is not registered: on what legal basis children live there'`,
  `comment on column setting_registrations.recorded_at is 'When it was recorded'`,
  `comment on column setting_registrations.recorded_by is 'By whom'`,
  `comment on column setting_registrations.recorded_by_name is 'Their name'`,
  `create policy setting_registrations_taken_back on setting_registrations for delete to plp_web
     using (${KEEPERS} and record_id is not null)`,
  'grant delete on setting_registrations to plp_web',
];

export const DIRECTORY_COLUMNS_DOWN: readonly string[] = [
  'revoke delete on setting_registrations from plp_web',
  'drop policy setting_registrations_taken_back on setting_registrations',
  `alter table setting_registrations drop constraint setting_registrations_recorded, drop record_id, drop kind, drop source,
     drop evidence, drop legal_route, drop recorded_at, drop recorded_by, drop recorded_by_name`,
  'alter table settings drop outward_code, drop supported_category',
  'alter table providers drop version',
  ...noEarlierNames('provider_aliases'),
  ...noEarlierNames('setting_aliases'),
  notStanding('providers'),
  notStanding('settings'),
];

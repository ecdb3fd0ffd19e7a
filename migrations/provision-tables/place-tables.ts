import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';
import { everybodyReads } from './who-keeps';

/** Whoever holds a link: the one request it is for, and the one setting that asks about. */
const BY_LINK = `(select ctx.scope()) = 'link'`;
const OF_LINK = `(select r.setting_id from confirmation_requests r where r.id = (select ctx.link()))`;

const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;
const ITS_LINK = `${BY_LINK} and id = (select ctx.link())`;
const SYSTEM = `(select ctx.scope()) = 'system'`;

/** What is declared of the places of a setting, and the links by which its provider is asked. */
export const PLACE_TABLES: readonly Table[] = [
  {
    name: 'setting_places',
    comment:
      'What room a setting is said to have, from a day on: superseded when it is said anew, never deleted',
    definition: `
      id uuid primary key,
      setting_id uuid not null references settings (id),
      valid_from date not null,
      commissioned integer check (commissioned between 0 and 5000),
      out_of_use integer not null check (out_of_use between 0 and 5000),
      out_of_use_reason text check (out_of_use_reason in
        ('refurbishment', 'damage', 'staffing', 'matching', 'regulator', 'notice', 'other', 'not recorded')),
      out_of_use_payer text check (out_of_use_payer in ('provider', 'boroughs', 'nobody', 'not recorded')),
      vacant integer check (vacant between 0 and 5000),
      usable_from date,
      source text not null check (source in ('programme', 'provider')),
      said_at timestamptz not null,
      said_by uuid,
      said_by_name text not null,
      confirmed_on date not null,
      confirmed_source text not null check (confirmed_source in ('programme', 'provider')),
      confirmed_by_name text not null,
      superseded_at timestamptz,
      version integer not null check (version >= 1),
      check ((out_of_use > 0) = (out_of_use_reason is not null)),
      check ((out_of_use > 0) = (out_of_use_payer is not null)),
      check (usable_from is null or vacant > 0)`,
    columns: {
      id: 'Key of the statement',
      setting_id: 'The setting',
      valid_from: 'First day it holds for; until the next statement holds',
      commissioned: 'Places that boroughs have commissioned; empty when not said',
      out_of_use: 'Places nobody can use',
      out_of_use_reason: 'Why, by a code of libs/provision',
      out_of_use_payer: 'Who pays for them meanwhile',
      vacant: 'Places a child could have; empty when not said',
      usable_from: 'From which day those can be used; empty for at once',
      source: 'Who said so: the programme, or the provider by a link',
      said_at: 'When',
      said_by: 'Who of the programme; empty for a provider and for the service itself',
      said_by_name: 'Their name, or that it was the provider',
      confirmed_on: 'The day somebody last said that it is still right',
      confirmed_source: 'Who that was: the programme, or the provider',
      confirmed_by_name: 'Their name, or that it was the provider',
      superseded_at: 'When something else was said for the same day; empty while it stands',
      version: 'Goes up with each confirmation',
    },
    indexes: [
      `create unique index setting_places_standing on setting_places (setting_id, valid_from) where superseded_at is null`,
    ],
    access: [
      ...everybodyReads('setting_places'),
      `create policy setting_places_seen_by_link on setting_places for select to plp_web using (${BY_LINK} and setting_id = ${OF_LINK})`,
      `create policy setting_places_said_by_link on setting_places for insert to plp_web
         with check (${BY_LINK} and setting_id = ${OF_LINK} and source = 'provider' and said_by is null)`,
      `create policy setting_places_confirmed_by_link on setting_places for update to plp_web
         using (${BY_LINK} and setting_id = ${OF_LINK}) with check (${BY_LINK} and setting_id = ${OF_LINK})`,
    ],
  },
  {
    name: 'confirmation_requests',
    comment:
      'A one-use link by which the provider of one setting says what room there is: places and nothing else',
    definition: `
      borough_id smallint,
      id uuid primary key,
      setting_id uuid not null references settings (id),
      address text not null check (length(address) between 3 and 254),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      asked_at timestamptz not null,
      asked_by uuid not null,
      asked_by_name text not null,
      expires_at timestamptz not null,
      answered_at timestamptz,
      revoked_at timestamptz,
      revoked_by_name text,
      outbox_id uuid references outbox (id) on delete set null,
      mailed_at timestamptz,
      check ((revoked_at is null) = (revoked_by_name is null))`,
    columns: {
      borough_id: 'The borough that asks, by DfE number; empty for the programme',
      id: 'Key of the request',
      setting_id: 'The one setting it asks about',
      address: 'The address of the provider it goes to',
      token_hash: 'Hash of the secret in the link; the secret itself is not kept',
      asked_at: 'When it was asked, by the clock of the database',
      asked_by: 'By whom',
      asked_by_name: 'Their name',
      expires_at: 'When the link stops working, by the clock of the database',
      answered_at: 'When it was answered: the link works no more',
      revoked_at: 'When it was taken back: the link works no more',
      revoked_by_name: 'By whom',
      outbox_id: 'The mail that carries the link',
      mailed_at: 'When that mail was made',
    },
    indexes: [
      'create index confirmation_requests_of_setting on confirmation_requests (setting_id, asked_at)',
      'create index confirmation_requests_of_borough on confirmation_requests (borough_id, asked_at)',
      'create index confirmation_requests_unmailed on confirmation_requests (asked_at) where mailed_at is null',
      'create index confirmation_requests_outbox on confirmation_requests (outbox_id)',
    ],
    access: [
      `create policy confirmation_requests_own_borough on confirmation_requests to plp_web using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
      `create policy confirmation_requests_of_programme on confirmation_requests to plp_web using (${OF_PROGRAMME}) with check (${OF_PROGRAMME})`,
      `create policy confirmation_requests_link on confirmation_requests for select to plp_web using (${ITS_LINK})`,
      `create policy confirmation_requests_answered on confirmation_requests for update to plp_web using (${ITS_LINK}) with check (${ITS_LINK})`,
      `create policy confirmation_requests_mailed on confirmation_requests for select to plp_job using (${SYSTEM})`,
      `create policy confirmation_requests_settled on confirmation_requests for update to plp_job using (${SYSTEM}) with check (${SYSTEM})`,
      'grant select, insert, update (answered_at, revoked_at, revoked_by_name) on confirmation_requests to plp_web',
      `create policy confirmation_requests_removed on confirmation_requests for delete to plp_job using (${SYSTEM})`,
      'grant select, update (outbox_id, mailed_at), delete on confirmation_requests to plp_job',
    ],
  },
];

/** What else whoever holds a link reads, of the one setting: what it is called. */
export const READ_BY_LINK: readonly string[] = [
  `create policy settings_by_link on settings for select to plp_web using (${BY_LINK} and id = ${OF_LINK})`,
  `create policy setting_aliases_by_link on setting_aliases for select to plp_web
     using (${BY_LINK} and setting_id = ${OF_LINK})`,
];

export const READ_BY_LINK_DOWN: readonly string[] = [
  'drop policy setting_aliases_by_link on setting_aliases',
  'drop policy settings_by_link on settings',
];

/** The one request a signed context is for, and the request whose secret somebody has, found before anybody is known. */
export const LINK_FUNCTIONS: readonly string[] = [
  `create function ctx.link() returns uuid language sql stable security definer set search_path = pg_catalog, ctx
     as $$ select case when (ctx.claims())[1] = 'link' then nullif((ctx.claims())[4], '')::uuid end $$`,
  `comment on function ctx.link() is 'The request whose link somebody holds; null for everybody else'`,
  'grant execute on function ctx.link() to plp_web, plp_job, plp_stats, plp_auth, plp_audit, plp_backup, plp_migrate',
];

export const FINDING: readonly string[] = [
  `create policy confirmation_requests_found on confirmation_requests for select to plp_owner
     using ((select ctx.scope()) = 'sign-in')`,
  `create function public.working_link(hash bytea) returns uuid language sql stable security definer
     set search_path = pg_catalog as $$
       select r.id from public.confirmation_requests r
        where r.token_hash = hash and r.answered_at is null and r.revoked_at is null and r.expires_at > clock_timestamp() $$`,
  `comment on function working_link(bytea) is 'The request whose link works and whose secret has this hash; null for none'`,
  'grant execute on function working_link(bytea) to plp_auth',
];

export const FINDING_DOWN: readonly string[] = [
  'drop function public.working_link(bytea)',
  'drop policy confirmation_requests_found on confirmation_requests',
];

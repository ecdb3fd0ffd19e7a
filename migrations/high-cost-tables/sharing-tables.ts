import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';

/** The boroughs whose rows the signed context may read now: what the policy of agreements lets through. */
const SHARED_BOROUGHS = `array(select a.borough_id from public.data_sharing_agreements a)`;
const IS_SHARED = `(select ctx.scope()) = 'programme' and borough_id = any(${SHARED_BOROUGHS})`;

/** Who of the programme read which rows of a borough: written by the function that gives them, read by the borough. */
export const SHARING_TABLES: readonly Table[] = [
  {
    name: 'register_readings',
    comment: 'Who of the programme read which register rows of a borough under its agreement, and when',
    definition: `
      borough_id smallint not null,
      id uuid not null default gen_random_uuid(),
      read_at timestamptz not null default clock_timestamp(),
      reader_id uuid not null,
      reader_name text not null,
      manner text not null check (manner in ('list', 'workbook', 'API')),
      agreement_id uuid not null,
      child_ids uuid[] not null check (cardinality(child_ids) > 0),
      primary key (borough_id, id),
      foreign key (borough_id, agreement_id) references data_sharing_agreements (borough_id, id)`,
    columns: {
      borough_id: 'The borough whose rows were read, by DfE number',
      id: 'Key of the reading',
      read_at: 'When, by the clock of the database',
      reader_id: 'Who read them',
      reader_name: 'Their name',
      manner: 'Whether on a page, as a workbook or by the API',
      agreement_id: 'The agreement under which they were read, which says for what',
      child_ids: 'Every child whose row was read',
    },
    indexes: ['create index register_readings_of_borough on register_readings (borough_id, read_at)'],
    access: [
      `create policy register_readings_own_borough on register_readings for select to plp_web using (${ITS_BOROUGH})`,
      `create policy register_readings_protection on register_readings for select to plp_audit
         using ((select ctx.scope()) = 'protection' and borough_id = (select ctx.borough()))`,
      `create policy register_readings_written on register_readings for insert to plp_sharing
         with check (${IS_SHARED} and reader_id = (select ctx.person()))`,
      'grant select on register_readings to plp_web, plp_audit',
      'grant select (borough_id, id, purpose, reference) on data_sharing_agreements to plp_audit',
      'grant insert (borough_id, reader_id, reader_name, manner, agreement_id, child_ids) on register_readings to plp_sharing',
    ],
  },
];

/** What the role that reads for analysts may read of the borough’s own tables: these columns, of boroughs that share. */
const COLUMNS: Readonly<Record<string, string>> = {
  children: 'borough_id, id, service_reference, birth_month',
  placements:
    'borough_id, id, child_id, started_on, ended_on, short_break, placement_group, need, provider, location_tier',
  register_entries:
    'borough_id, id, placement_id, solo, staff_per_child, registration, procurement, needs_band',
  cost_lines: 'borough_id, entry_id, payer, per, pence, starts_on, ends_on, withdrawn_at',
  liberty_orders: 'borough_id, child_id, starts_on, ends_on, withdrawn_at',
  panel_marks: 'borough_id, entry_id, marked_on, withdrawn_at',
};

/** The day in London, as far ahead as the clock of a practice installation is. */
export const TODAY = `((now() + make_interval(hours => 24 * coalesce((select i.clock_days from public.installation i), 0))) at time zone 'Europe/London')::date`;

/**
 * The one place that says what is shared now: a live agreement for this purpose, asked for by somebody who is an analyst of
 * the programme at this moment. Ended early with today as its last day, it shares nothing from that moment on: for imports
 * and reports that day still counts, but rows that somebody took back are not read until midnight. Every other policy of this role asks for what this one lets through.
 */
export const SHARING_ACCESS: readonly string[] = [
  `alter table data_sharing_agreements drop constraint data_sharing_agreements_purpose_check,
     add constraint data_sharing_agreements_purpose_check
       check (purpose in ('sufficiency', 'panel', 'programme', 'high-cost rows'))`,
  'grant usage on schema public, ctx, auth to plp_sharing',
  'grant execute on function ctx.scope(), ctx.person(), ctx.borough() to plp_sharing',
  'grant select (clock_days) on installation to plp_sharing',
  'grant select (person_id, role, borough_id, ended_at) on auth.role_grants to plp_sharing',
  'grant select (id, name, deactivated_at) on auth.people to plp_sharing',
  `create policy people_who_read_registers on auth.people for select to plp_sharing
     using ((select ctx.scope()) = 'programme' and id = (select ctx.person()) and deactivated_at is null)`,
  `create policy role_grants_of_analysts on auth.role_grants for select to plp_sharing
     using ((select ctx.scope()) = 'programme' and person_id = (select ctx.person()) and role = 'analyst'
            and borough_id is null and ended_at is null and person_id in (select p.id from auth.people p))`,
  'grant select (borough_id, id, purpose, starts_on, ends_on, ended_early_on) on data_sharing_agreements to plp_sharing',
  `create policy data_sharing_agreements_of_rows on data_sharing_agreements for select to plp_sharing
     using ((select ctx.scope()) = 'programme' and purpose = 'high-cost rows' and starts_on <= ${TODAY}
            and ends_on >= ${TODAY} and (ended_early_on is null or ended_early_on > ${TODAY})
            and exists (select from auth.role_grants))`,
  ...Object.entries(COLUMNS).flatMap(([table, columns]) => [
    `grant select (${columns}) on ${table} to plp_sharing`,
    `create policy ${table}_shared on ${table} for select to plp_sharing using (${IS_SHARED})`,
  ]),
];

export const SHARING_ACCESS_DOWN: readonly string[] = [
  'revoke select (borough_id, id, purpose, reference) on data_sharing_agreements from plp_audit',
  ...Object.entries(COLUMNS)
    .reverse()
    .flatMap(([table, columns]) => [
      `drop policy ${table}_shared on ${table}`,
      `revoke select (${columns}) on ${table} from plp_sharing`,
    ]),
  'drop policy data_sharing_agreements_of_rows on data_sharing_agreements',
  'revoke select (borough_id, id, purpose, starts_on, ends_on, ended_early_on) on data_sharing_agreements from plp_sharing',
  'drop policy role_grants_of_analysts on auth.role_grants',
  'drop policy people_who_read_registers on auth.people',
  'revoke select (id, name, deactivated_at) on auth.people from plp_sharing',
  'revoke select (person_id, role, borough_id, ended_at) on auth.role_grants from plp_sharing',
  'revoke select (clock_days) on installation from plp_sharing',
  'revoke execute on function ctx.scope(), ctx.person(), ctx.borough() from plp_sharing',
  'revoke usage on schema public, ctx, auth from plp_sharing',
  `delete from data_sharing_agreements where purpose = 'high-cost rows'`,
  `alter table data_sharing_agreements drop constraint data_sharing_agreements_purpose_check,
     add constraint data_sharing_agreements_purpose_check check (purpose in ('sufficiency', 'panel', 'programme'))`,
];

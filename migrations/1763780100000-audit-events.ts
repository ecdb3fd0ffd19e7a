import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit (security.md 3.2): append-only for everyone, partitioned by month, written in the transaction of
 * what it tells of. Whoever writes can only sign as themselves; only the audit role reads, and only as an
 * administrator, or a data-protection lead for their own borough.
 */
export class AuditEvents1763780100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema audit cascade');
  }
}

const WRITERS = 'plp_web, plp_job, plp_auth, plp_audit';

const UP = [
  'create schema audit',
  `grant usage on schema audit to ${WRITERS}, plp_backup`,
  `create table audit.events (
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    person_id uuid,
    session_hash text,
    scope text not null,
    borough_id smallint,
    action text not null,
    subject_type text,
    subject_ids uuid[] not null default '{}',
    route text,
    outcome text not null check (outcome in ('done', 'refused', 'failed')),
    row_count integer,
    filter_hash text,
    purpose text,
    request_id uuid,
    particulars jsonb not null default '{}',
    primary key (at, id)
  ) partition by range (at)`,
  `comment on table audit.events is 'Who did, saw or tried what, and when; append-only'`,
  ...Object.entries({
    id: 'Key of the event',
    at: 'The moment, by the clock of the database',
    person_id: 'Who; empty for the service itself and before sign-in',
    session_hash: 'Hash of the session, to tell two sign-ins of a person apart',
    scope: 'Under which scope the viewer context was signed',
    borough_id: 'The borough acted for',
    action: 'What was done, from the closed list of libs/audit',
    subject_type: 'What kind of thing the subjects are',
    subject_ids: 'Keys of everything disclosed or changed; every child on a list',
    route: 'Template of the route, never the address',
    outcome: 'done, refused or failed',
    row_count: 'Rows disclosed or written',
    filter_hash: 'Hash of the filter of a list or an export',
    purpose: 'Why, where a purpose was asked for',
    request_id: 'Reference on the error page and in the log',
    particulars: 'Coded facts before and after; no text a person typed',
  }).map(([column, meaning]) => `comment on column audit.events.${column} is '${meaning}'`),
  'create index events_person on audit.events (person_id, at)',
  'create index events_subjects on audit.events using gin (subject_ids)',
  'create index events_borough on audit.events (borough_id, at)',
  'create table audit.events_default partition of audit.events default',

  'alter table audit.events enable row level security',
  'alter table audit.events force row level security',
  'alter table audit.events_default enable row level security',
  'alter table audit.events_default force row level security',
  `create policy events_write on audit.events for insert with check (
    scope = (select ctx.scope())
    and person_id is not distinct from (select ctx.person())
    and borough_id is not distinct from (select ctx.borough())
  )`,
  `create policy events_read on audit.events for select to plp_audit using (
    (select ctx.scope()) = 'administration'
    or ((select ctx.scope()) = 'protection' and borough_id = (select ctx.borough()))
  )`,
  `grant insert on audit.events to ${WRITERS}`,
  'grant select on audit.events to plp_audit, plp_backup',

  `create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger events_append_only before update or delete on audit.events
     for each row execute function audit.refuse_change()`,
  `create trigger events_no_truncate before truncate on audit.events
     for each statement execute function audit.refuse_change()`,

  `create function audit.make_months(ahead integer) returns integer language plpgsql security definer
     set search_path = pg_catalog as $$
   declare
     month date;
     made integer := 0;
   begin
     for month in
       select (date_trunc('month', now()) + make_interval(months => n))::date from generate_series(0, least(ahead, 24)) n
     loop
       if to_regclass(format('audit.events_%s', to_char(month, 'YYYY_MM'))) is null
          and not exists (select from audit.events_default where at >= month and at < month + interval '1 month') then
         execute format('create table audit.%I partition of audit.events for values from (%L) to (%L)',
           'events_' || to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
         execute format('alter table audit.%I enable row level security', 'events_' || to_char(month, 'YYYY_MM'));
         execute format('alter table audit.%I force row level security', 'events_' || to_char(month, 'YYYY_MM'));
         made := made + 1;
       end if;
     end loop;
     return made;
   end $$`,
  `comment on function audit.make_months(integer) is 'Makes the partitions of this month and the next ones; run daily'`,
  'grant execute on function audit.make_months(integer) to plp_job, plp_migrate',
];

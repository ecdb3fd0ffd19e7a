import { getConstructionPlans } from 'pg-boss';
import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schedules, what was due (occurrences), what was done (runs), the files and who downloaded them; and the
 * queue that carries the work, in a schema of its own. The queue only ever holds a run's key and its borough.
 */
export class ReportsTables1763780800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`create table ${table.name} (${table.definition})`);
      await runner.query(`comment on table ${table.name} is '${table.comment}'`);
      for (const [column, meaning] of Object.entries(table.columns)) {
        await runner.query(`comment on column ${table.name}.${column} is '${meaning}'`);
      }
      for (const index of table.indexes ?? []) await runner.query(index);
      await runner.query(`alter table ${table.name} enable row level security, force row level security`);
      for (const policy of table.policies) await runner.query(policy);
      await runner.query(`grant select on ${table.name} to plp_backup`);
    }
    for (const statement of queueSql()) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pgboss cascade');
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table.name}`);
  }
}

interface Table {
  readonly name: string;
  readonly comment: string;
  readonly definition: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
  readonly policies: readonly string[];
}

const OWN_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;
const PROGRAMME = `(select ctx.scope()) = 'programme'`;
const SYSTEM = `(select ctx.scope()) = 'system'`;

const TABLES: readonly Table[] = [
  {
    name: 'schedules',
    comment: 'When a report is made by itself: for each borough, or for one',
    definition: `
      id uuid not null primary key,
      borough_id smallint,
      report_code text not null,
      cadence jsonb not null,
      as_at_rule text not null check (as_at_rule in ('day due', 'end of month before')),
      scope text not null check (scope in ('each borough', 'own borough')),
      owner_id uuid, owner_name text not null,
      state text not null check (state in ('active', 'paused')),
      planned_from timestamptz not null,
      made_at timestamptz not null default now(), changed_at timestamptz not null default now(),
      version integer not null default 1,
      check ((borough_id is null) = (scope = 'each borough'))`,
    columns: {
      id: 'Key of the schedule',
      borough_id: 'The one borough it is for; empty for a schedule of the programme, for each borough',
      report_code: 'Which report, by its code in libs/reports',
      cadence: 'When, in plain structured words: every Monday at 07:00',
      as_at_rule: 'Which day the report is about: the day it was due, or the end of the month before',
      scope: 'Each borough its own workbook, or one borough only',
      owner_id: 'The person who set it',
      owner_name: 'Their name, for the history',
      state: 'Whether it runs',
      planned_from: 'Nothing due before this moment is made: when it was set, changed or resumed',
      made_at: 'When it was set',
      changed_at: 'When it was last changed',
      version: 'Counts changes, so that two people do not overwrite one another',
    },
    indexes: [`create index schedules_active on schedules (state) where state = 'active'`],
    policies: [
      `create policy schedules_seen on schedules for select using (
         (borough_id is null and (select ctx.scope()) in ('borough', 'programme'))
         or (${OWN_BOROUGH}))`,
      `create policy schedules_watched on schedules for select to plp_job using (${SYSTEM})`,
      `create policy schedules_set on schedules for insert to plp_web
         with check ((borough_id is null and ${PROGRAMME}) or (${OWN_BOROUGH}))`,
      `create policy schedules_changed on schedules for update to plp_web
         using ((borough_id is null and ${PROGRAMME}) or (${OWN_BOROUGH}))
         with check ((borough_id is null and ${PROGRAMME}) or (${OWN_BOROUGH}))`,
      `create policy schedules_loaded on schedules for insert to plp_job with check (borough_id is null and ${SYSTEM})`,
      'grant select, insert, update on schedules to plp_web',
      'grant select, insert on schedules to plp_job',
    ],
  },
  {
    name: 'occurrences',
    comment: 'Each time a schedule came due, in London time: once, however many workers look',
    definition: `
      id uuid not null primary key,
      schedule_id uuid not null references schedules (id),
      borough_id smallint,
      planned_on date not null,
      planned_time time not null,
      due_at timestamptz not null,
      planned_at timestamptz not null default now(),
      unique (schedule_id, planned_on, planned_time)`,
    columns: {
      id: 'Key of the occurrence',
      schedule_id: 'The schedule',
      borough_id: 'The one borough the schedule is for; empty for each borough',
      planned_on: 'The day it was due, in London: what its workbooks are labelled with',
      planned_time: 'The time it was due, in London',
      due_at: 'The same as a moment',
      planned_at: 'When a worker noticed',
    },
    policies: [
      `create policy occurrences_seen on occurrences for select using (
         (borough_id is null and (select ctx.scope()) in ('borough', 'programme'))
         or (${OWN_BOROUGH}))`,
      `create policy occurrences_watched on occurrences for select to plp_job using (${SYSTEM})`,
      `create policy occurrences_planned on occurrences for insert to plp_job with check (${SYSTEM})`,
      'grant select on occurrences to plp_web',
      'grant select, insert on occurrences to plp_job',
    ],
  },
  {
    name: 'runs',
    comment: 'One making of a report for one borough: due, started, finished, and what came of it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      occurrence_id uuid references occurrences (id),
      report_code text not null,
      definition_version text not null, code_version text,
      as_at date not null,
      planned_on date,
      due_at timestamptz not null,
      requested_by uuid, requested_by_name text,
      state text not null check (state in ('waiting', 'running', 'done', 'skipped', 'failed')),
      attempt integer not null default 0, fence bigint not null default 0,
      leased_until timestamptz,
      started_at timestamptz, finished_at timestamptz,
      row_count integer,
      reason text,
      primary key (borough_id, id),
      unique (borough_id, occurrence_id),
      check ((state in ('done', 'skipped', 'failed')) = (finished_at is not null)),
      check ((state = 'running') = (leased_until is not null))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the run; people quote it',
      occurrence_id: 'What it was due for; empty when a person asked for it',
      report_code: 'Which report',
      definition_version: 'Version of the report’s definition',
      code_version: 'Version of this service that made it; empty until it starts',
      as_at: 'The day the report is about',
      planned_on: 'The day it was due; empty when a person asked for it',
      due_at: 'When it was due, or asked for',
      requested_by: 'Who asked for it; empty for a schedule',
      requested_by_name: 'Their name, for the history',
      state: 'Where the run stands',
      attempt: 'How often it has been started',
      fence: 'Goes up with each start: whoever holds an older number can no longer finish',
      leased_until: 'Until when the worker that started it may work on without renewing',
      started_at: 'When it was last started',
      finished_at: 'When it was done, skipped or given up',
      row_count: 'Rows of its tables, all together',
      reason: 'Why it was skipped or failed, or what the last try ran into',
    },
    indexes: [
      `create index runs_open on runs (due_at) where state in ('waiting', 'running')`,
      'create index runs_due on runs (borough_id, due_at desc)',
      'create index runs_occurrence on runs (occurrence_id)',
    ],
    policies: [
      `create policy runs_own_borough on runs using (${OWN_BOROUGH}) with check (${OWN_BOROUGH})`,
      `create policy runs_seen_by_programme on runs for select to plp_web
         using (occurrence_id is not null and ${PROGRAMME})`,
      `create policy runs_watched on runs for select to plp_job using (${SYSTEM})`,
      `create policy runs_planned on runs for insert to plp_job with check (${SYSTEM} and occurrence_id is not null)`,
      'grant select, insert, update on runs to plp_web, plp_job',
    ],
  },
  {
    name: 'report_files',
    comment: 'The workbook of a run that is done; only its borough can open it',
    definition: `
      borough_id smallint not null,
      run_id uuid not null,
      name text not null,
      content bytea not null,
      sha256 text not null,
      bytes integer not null,
      made_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (borough_id, run_id),
      foreign key (borough_id, run_id) references runs (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      run_id: 'The run that made it',
      name: 'Name of the file',
      content: 'The workbook',
      sha256: 'Hash of the workbook, in hexadecimal',
      bytes: 'Its size',
      made_at: 'When it was made',
      expires_at: 'When it is deleted; the run and the download log stay',
    },
    indexes: ['create index report_files_expiry on report_files (expires_at)'],
    policies: [
      `create policy report_files_own_borough on report_files using (${OWN_BOROUGH}) with check (${OWN_BOROUGH})`,
      'grant select, insert, delete on report_files to plp_web, plp_job',
    ],
  },
  {
    name: 'report_downloads',
    comment: 'Who downloaded which workbook when, as its owner sees it; the audit has it too',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      run_id uuid not null,
      person_id uuid,
      person_name text not null,
      at timestamptz not null default now(),
      primary key (borough_id, id),
      foreign key (borough_id, run_id) references runs (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the download',
      run_id: 'The run whose workbook it was',
      person_id: 'Who; empty for the command line',
      person_name: 'Their name at the time',
      at: 'When',
    },
    indexes: ['create index report_downloads_run on report_downloads (borough_id, run_id, at)'],
    policies: [
      `create policy report_downloads_own_borough on report_downloads for select using (${OWN_BOROUGH})`,
      `create policy report_downloads_written on report_downloads for insert with check (
         ${OWN_BOROUGH} and person_id is not distinct from (select ctx.person()))`,
      'grant select, insert on report_downloads to plp_web, plp_job',
    ],
  },
];

/** Who works the queue; quoted for use within a quoted text. */
const QUEUE_ROLES = `current_user in (''plp_job'', ''plp_owner'')`;

/**
 * pg-boss's own tables, made here by the owner so that the worker needs no right to create. Its plan opens and
 * ends a transaction; the migration already is one. A release that brings a newer pg-boss adds a migration
 * with `getMigrationPlans`, from the version found.
 */
const queueSql = (): string[] => [
  getConstructionPlans('pgboss')
    .replace(/^\s*BEGIN;/m, '')
    .replace(/^\s*COMMIT;/m, ''),
  'grant usage on schema pgboss to plp_job',
  'grant select, insert, update, delete on all tables in schema pgboss to plp_job',
  'grant execute on all functions in schema pgboss to plp_job',
  `select pgboss.create_queue('report-run', '{"policy": "exclusive", "retryLimit": 5, "retryDelay": 5,
     "retryBackoff": true, "retryDelayMax": 120, "expireInSeconds": 600, "heartbeatSeconds": 90,
     "retentionSeconds": 1209600, "deleteAfterSeconds": 604800}'::jsonb)`,
  `do $$ declare one record; begin
     for one in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'pgboss' and c.relkind in ('r', 'p') loop
       execute format('alter table pgboss.%I enable row level security, force row level security', one.name);
       execute format('create policy queue_only on pgboss.%I using (${QUEUE_ROLES}) with check (${QUEUE_ROLES})', one.name);
       execute format('comment on table pgboss.%I is %L', one.name, 'Made and kept by pg-boss: work to be done, by key only');
     end loop;
   end $$`,
];

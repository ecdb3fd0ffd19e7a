import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run, its workbook and its downloads may be the programme's, with no borough: then its key cannot begin with one.
 * A reference from a borough's workbook still carries the borough, so that none can be hung on another's run. Boroughs
 * see the programme's schedules only where each gets its own workbook. Who may open workbooks is a right of its own.
 */
export class ReportsForTheProgramme1763781700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;
const NO_BOROUGH = 'empty for the programme';
const CHILDREN = ['report_files', 'report_downloads'] as const;

const forced = (table: string, ...statements: string[]): string[] => [
  // Its owner sees no row of anybody while row security is forced on it too.
  `alter table ${table} no force row level security`,
  ...statements,
  `alter table ${table} force row level security`,
];

const seenByBoroughs = (which: string): string =>
  `alter policy schedules_seen on schedules using (
     (borough_id is null and (select ctx.scope()) in ('programme', 'administration'))
     or (borough_id is null and ${which} and (select ctx.scope()) = 'borough')
     or (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'))`;

const KEYS = [
  ...CHILDREN.map((table) => `alter table ${table} drop constraint ${table}_borough_id_run_id_fkey`),
  'alter table runs drop constraint runs_pkey, alter column borough_id drop not null, add primary key (id)',
  'alter table runs add constraint runs_of_borough unique (borough_id, id)',
  // The unique key of borough and occurrence lets any number without a borough through.
  'create unique index runs_of_programme on runs (occurrence_id) where borough_id is null',
  `alter table report_files drop constraint report_files_pkey, alter column borough_id drop not null,
     add primary key (run_id)`,
  `alter table report_downloads drop constraint report_downloads_pkey, alter column borough_id drop not null,
     add primary key (id)`,
  ...CHILDREN.map(
    (table) => `alter table ${table}
       add constraint ${table}_of_run foreign key (run_id) references runs (id),
       add constraint ${table}_of_borough foreign key (borough_id, run_id) references runs (borough_id, id)`,
  ),
];

const POLICIES = [
  `create policy runs_of_programme on runs using (${OF_PROGRAMME}) with check (${OF_PROGRAMME})`,
  `create policy report_files_of_programme on report_files using (${OF_PROGRAMME})
     with check (${OF_PROGRAMME} and run_id in (select r.id from runs r where r.borough_id is null))`,
  `create policy report_downloads_of_programme on report_downloads for select using (${OF_PROGRAMME})`,
  `create policy report_downloads_written_of_programme on report_downloads for insert with check (
     ${OF_PROGRAMME} and person_id is not distinct from (select ctx.person())
     and run_id in (select r.id from runs r where r.borough_id is null))`,
];

const SCOPES = `check (scope in ('each borough', 'own borough', 'the programme'))`;

const UP = [
  ...KEYS,
  ...POLICIES,
  `alter table schedules drop constraint schedules_scope_check, drop constraint schedules_check,
     add constraint schedules_scope_check ${SCOPES},
     add constraint schedules_check check ((borough_id is null) = (scope <> 'own borough'))`,
  seenByBoroughs(`scope = 'each borough'`),
  `comment on table schedules is 'When a report is made by itself: for each borough, for one, or for the programme'`,
  `comment on column schedules.scope is 'Each borough its own workbook, one borough only, or the programme'`,
  `comment on column schedules.borough_id is 'The one borough it is for; empty for a schedule of the programme'`,
  `comment on column occurrences.borough_id is 'The one borough the schedule is for; empty for one of the programme'`,
  `comment on table runs is
     'One making of a report for one borough or for the programme: due, started, finished, and what came of it'`,
  `comment on table report_files is 'The workbook of a run that is done; only those it is for can open it'`,
  ...['runs', ...CHILDREN].map(
    (table) => `comment on column ${table}.borough_id is 'The borough, by DfE number; ${NO_BOROUGH}'`,
  ),
  ...forced(
    'auth.api_tokens',
    `update auth.api_tokens set permissions = permissions || array['open workbooks'] where 'run reports' = any(permissions)`,
  ),
];

const DOWN = [
  ...forced(
    'auth.api_tokens',
    `update auth.api_tokens set permissions = array_remove(permissions, 'open workbooks')`,
  ),
  ...forced('report_downloads', 'delete from report_downloads where borough_id is null'),
  ...forced('report_files', 'delete from report_files where borough_id is null'),
  ...forced('runs', 'delete from runs where borough_id is null'),
  ...forced(
    'occurrences',
    ...forced(
      'schedules',
      `delete from occurrences o using schedules s where s.id = o.schedule_id and s.scope = 'the programme'`,
      `delete from schedules where scope = 'the programme'`,
    ),
  ),
  seenByBoroughs('true'),
  `alter table schedules drop constraint schedules_scope_check, drop constraint schedules_check,
     add constraint schedules_scope_check check (scope in ('each borough', 'own borough')),
     add constraint schedules_check check ((borough_id is null) = (scope = 'each borough'))`,
  `comment on table schedules is 'When a report is made by itself: for each borough, or for one'`,
  `comment on column schedules.scope is 'Each borough its own workbook, or one borough only'`,
  `comment on column schedules.borough_id is
     'The one borough it is for; empty for a schedule of the programme, for each borough'`,
  `comment on column occurrences.borough_id is 'The one borough the schedule is for; empty for each borough'`,
  `comment on table runs is 'One making of a report for one borough: due, started, finished, and what came of it'`,
  `comment on table report_files is 'The workbook of a run that is done; only its borough can open it'`,
  ...['runs', ...CHILDREN].map(
    (table) => `comment on column ${table}.borough_id is 'The borough, by DfE number'`,
  ),
  'drop policy report_downloads_written_of_programme on report_downloads',
  'drop policy report_downloads_of_programme on report_downloads',
  'drop policy report_files_of_programme on report_files',
  'drop policy runs_of_programme on runs',
  ...CHILDREN.map(
    (table) => `alter table ${table} drop constraint ${table}_of_run, drop constraint ${table}_of_borough`,
  ),
  `alter table report_downloads drop constraint report_downloads_pkey, alter column borough_id set not null,
     add primary key (borough_id, id)`,
  `alter table report_files drop constraint report_files_pkey, alter column borough_id set not null,
     add primary key (borough_id, run_id)`,
  'drop index runs_of_programme',
  `alter table runs drop constraint runs_of_borough, drop constraint runs_pkey, alter column borough_id set not null,
     add primary key (borough_id, id)`,
  ...CHILDREN.map(
    (table) => `alter table ${table} add foreign key (borough_id, run_id) references runs (borough_id, id)`,
  ),
];

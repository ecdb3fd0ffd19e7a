import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which reports go into a workstream's workbook, chosen for a schedule or a run; whom a run tells that somebody asked of a
 * report itself; and a test of a schedule for each borough, which a borough asks for and gets of its own workbook alone.
 */
export class ReportsPartsAndRecipients1763785850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ROLES = `array['officer', 'approver', 'commissioner', 'analyst']`;
const OF_RUN = (own: string): string => `with check (asked_by_name is not null and tells = 'asker'
       and asked_by is not distinct from (select ctx.person())
       and borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'
       and exists (select from schedules s where s.id = schedule_id and ${own}))`;

const UP = [
  `alter table schedules add column parts text[],
     add constraint schedules_parts_chosen check (parts is null or cardinality(parts) > 0)`,
  `comment on column schedules.parts is
     'Codes of the reports that go into the workbook of a workstream, where some were chosen; empty for all of them'`,
  `alter table runs add column parts text[],
     add constraint runs_parts_chosen check (parts is null or cardinality(parts) > 0),
     add column told_roles text[] not null default '{}',
     add constraint runs_told_roles check (told_roles <@ ${ROLES}),
     add column told_people uuid[] not null default '{}'`,
  `comment on column runs.parts is
     'Codes of the reports in the workbook of a workstream, where some were chosen; empty for all of them'`,
  `comment on column runs.told_roles is
     'Roles whose holders are told of it, of a run that somebody asked of a report itself; a schedule has its own'`,
  `comment on column runs.told_people is 'People who are told of it by name, of such a run'`,
  `create policy occurrences_tested on occurrences for insert to plp_web
     ${OF_RUN(`s.borough_id is null and s.scope = 'each borough'`)}`,
];

const forced = (table: string, ...statements: string[]): string[] => [
  // Its owner sees no row of anybody while row security is forced on it too.
  `alter table ${table} no force row level security`,
  ...statements,
  `alter table ${table} force row level security`,
];

/** Tests of boroughs: times of a borough whose schedule is the programme's. */
const TESTS =
  'from schedules s where s.id = o.schedule_id and s.borough_id is null and o.borough_id is not null';

const DOWN = [
  'drop policy occurrences_tested on occurrences',
  ...forced(
    'runs',
    ...forced(
      'occurrences',
      ...forced(
        'schedules',
        `update runs r set occurrence_id = null from occurrences o
          where o.id = r.occurrence_id and exists (select ${TESTS})`,
        `delete from occurrences o where exists (select ${TESTS})`,
      ),
    ),
  ),
  'alter table runs drop column told_people, drop column told_roles, drop column parts',
  'alter table schedules drop column parts',
];

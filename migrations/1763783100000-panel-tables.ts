import { MigrationInterface, QueryRunner } from 'typeorm';
import { AGENDA_TABLES } from './panel-tables/agenda-tables';
import { CASE_TABLES } from './panel-tables/case-tables';
import { OUTCOME_TABLES } from './panel-tables/outcome-tables';
import { RECOMMENDATION_TABLES } from './panel-tables/recommendation-tables';
import { REFERRAL_TABLES } from './panel-tables/referral-tables';
import { SERIES_TABLES } from './panel-tables/series-tables';
import { dropTables, makeTables } from './table';

const TABLES = [
  ...SERIES_TABLES,
  ...CASE_TABLES,
  ...OUTCOME_TABLES,
  ...REFERRAL_TABLES,
  ...AGENDA_TABLES,
  ...RECOMMENDATION_TABLES,
];

/**
 * The weekly panel. The referral is only the borough's; the panel reads a minimised copy while it is shared, and
 * whatever hangs on the case with it. What the panel makes about a case the borough reads once it is told.
 */
export class PanelTables1763783100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, TABLES);
    for (const statement of NUMBERING) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function next_case_number(integer)');
    await runner.query('drop table case_numbers');
    await dropTables(runner, TABLES);
  }
}

/** A borough sees no case of another, so it cannot know the next number: a function tells it that and nothing else. */
const NUMBERING = [
  `create table case_numbers (year integer primary key, last integer not null check (last >= 1))`,
  `comment on table case_numbers is 'The last number given to a case in each year; only next_case_number() reads it'`,
  `comment on column case_numbers.year is 'The calendar year in London'`,
  `comment on column case_numbers.last is 'The number that was given last'`,
  'alter table case_numbers enable row level security, force row level security',
  'create policy case_numbers_owner on case_numbers to plp_owner using (year > 2000) with check (year > 2000)',
  'grant select on case_numbers to plp_backup',
  `create function next_case_number(of_year integer) returns integer language sql volatile security definer
     set search_path = pg_catalog, public as $$
     insert into public.case_numbers as n (year, last) values (of_year, 1)
       on conflict (year) do update set last = n.last + 1 returning last $$`,
  `comment on function next_case_number(integer) is 'The next number of a case in a year, and no more than that'`,
  'revoke execute on function next_case_number(integer) from public',
  'grant execute on function next_case_number(integer) to plp_web, plp_job',
];

import { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables } from './table';
import { RETENTION_TABLES } from './panel-tables/retention-tables';
import { ITS_BOROUGH } from './panel-tables/who-sees';

/**
 * What was kept long enough of a case is deleted by the worker (security.md 8.2), but for cases that somebody holds.
 * The data-protection lead sees counts of what goes, and never the cases.
 */
export class PanelRetention1763783900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await makeTables(runner, RETENTION_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, RETENTION_TABLES);
    for (const statement of DOWN) await runner.query(statement);
  }
}

const DELETED_BY_THE_WORKER = ['cases', 'case_shares', 'case_events', 'information_requests'];

const UP = [
  `alter table cases add text_deleted_on date, add constraint cases_of_borough unique (borough_id, reference)`,
  `comment on column cases.text_deleted_on is 'The day what was written in it was deleted; empty while it is kept'`,
  `create policy case_events_deleted on case_events for delete to plp_job using (${ITS_BOROUGH})`,
  ...DELETED_BY_THE_WORKER.map((table) => `grant delete on ${table} to plp_job`),
];

const DOWN = [
  ...DELETED_BY_THE_WORKER.map((table) => `revoke delete on ${table} from plp_job`),
  'drop policy case_events_deleted on case_events',
  'alter table cases drop constraint cases_of_borough, drop text_deleted_on',
];

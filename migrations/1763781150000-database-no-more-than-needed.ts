import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rights that nothing needs, taken back after every grant was read against what the service does with it. A return is
 * kept as it was received, so its rows cannot be changed, and cannot be deleted once it was applied: only what waits,
 * or is put aside, may go.
 */
export class DatabaseNoMoreThanNeeded1763781150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ROWS.flatMap(rowsStay), ...UP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOWN, ...ROWS.flatMap(rowsMayGo)]) await runner.query(statement);
  }
}

const ROWS = [
  'return_children',
  'return_episodes',
  'return_uasc',
  'return_health',
  'return_missing',
  'import_problems',
];

const rowsStay = (table: string): string[] => [
  `revoke update on ${table} from plp_web, plp_job`,
  `create policy ${table}_stays on ${table} as restrictive for delete using (
     import_id = any (array(select i.id from imports i where i.state in ('needs confirming', 'discarded'))))`,
];

const rowsMayGo = (table: string): string[] => [
  `drop policy ${table}_stays on ${table}`,
  `grant update on ${table} to plp_web, plp_job`,
];

const UP = [
  // That something was handed in stays; the worker's role clears what an interrupted practice load left waiting.
  'revoke delete on imports from plp_web',
  `create policy imports_stays on imports as restrictive for delete using (state = 'needs confirming')`,
  // Housekeeping deletes old workbooks, and agreements end on a page.
  'revoke delete on report_files from plp_web',
  'revoke update (ended_early_on, ended_by) on data_sharing_agreements from plp_job',
];

const DOWN = [
  'grant update (ended_early_on, ended_by) on data_sharing_agreements to plp_job',
  'grant delete on report_files to plp_web',
  'drop policy imports_stays on imports',
  'grant delete on imports to plp_web',
];

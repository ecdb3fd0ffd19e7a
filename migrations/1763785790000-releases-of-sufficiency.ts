import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Releases of distance, long stays, unaccompanied children, searches and unplanned endings: the role that counts in every
 * borough reads the days and codes they are counted by, never a reference, a name or a text.
 */
export class ReleasesOfSufficiency1763785790000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(
        `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
      );
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
    }
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`grant select (${columns}) on ${table} to plp_stats`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ALSO_READ))
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
    for (const [table, columns] of Object.entries(COUNTED)) {
      await runner.query(`revoke select (${columns}) on ${table} from plp_stats`);
      await runner.query(`drop policy ${table}_counted on ${table}`);
    }
  }
}

/** What may be counted by: days, codes, and the keys that hold a child’s time in care or a search together. */
const COUNTED: Readonly<Record<string, string>> = {
  looked_after_periods: 'borough_id, child_id, started_on, ended_on',
  search_approaches: 'borough_id, case_id, answer, approached_on',
};

const ALSO_READ: Readonly<Record<string, string>> = {
  children: 'uasc, uasc_ended_on',
  placements: 'reason_for_change',
  cases: 'child_id, ask, closed_because, needed_by',
};

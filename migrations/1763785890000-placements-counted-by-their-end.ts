import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was in a placement on a day, and who had left others in the year before it, are stretches of the index by end. With what
 * is counted of them beside its key these are read without the placements: three or more placements take a third of the time
 * for a London of a million episodes, and the index 55 MB instead of 7.
 *
 * The release job’s right to a row does not depend on the row. Said as a comparison beside the row, PostgreSQL plans as if
 * one in two hundred were let through; said as one question, it plans for all.
 */
export class PlacementsCountedByTheirEnd1763785890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index placements_end');
    await runner.query(
      `create index placements_end on placements (borough_id, ended_on, placement_group)
         include (child_id, started_on, place, provider) where not short_break`,
    );
    for (const table of COUNTED) await runner.query(counted(table, `(select ctx.scope() = 'statistics')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of COUNTED) await runner.query(counted(table, `(select ctx.scope()) = 'statistics'`));
    await runner.query('drop index placements_end');
    await runner.query(
      'create index placements_end on placements (borough_id, ended_on, placement_group) where not short_break',
    );
  }
}

const COUNTED = ['children', 'placements', 'looked_after_periods', 'imports'] as const;

const counted = (table: string, rule: string): string =>
  `alter policy ${table}_counted on ${table} using (${rule})`;

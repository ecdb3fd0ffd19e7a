import { MigrationInterface, QueryRunner } from 'typeorm';
import { OUTCOME_COLUMNS, OUTCOME_COLUMNS_DOWN } from './high-cost-tables/outcome-columns';
import { OUTCOME_TABLES } from './high-cost-tables/outcome-tables';
import { dropTables, makeTables } from './table';

/** What placements of the register achieve, how they end, what providers ask for, and the panel’s own mark. */
export class HighCostOutcomes1763784200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of OUTCOME_COLUMNS) await runner.query(statement);
    await makeTables(runner, OUTCOME_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, OUTCOME_TABLES);
    for (const statement of OUTCOME_COLUMNS_DOWN) await runner.query(statement);
  }
}

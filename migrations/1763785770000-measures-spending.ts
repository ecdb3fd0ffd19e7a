import { MigrationInterface, QueryRunner } from 'typeorm';
import { SPENDING_TABLES } from './spending-tables/spending-tables';
import { dropTables, makeTables } from './table';

/** What boroughs spent on children looked after (section 251), as an administrator loads it from what the DfE publishes. */
export class MeasuresSpending1763785770000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, SPENDING_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, SPENDING_TABLES);
  }
}

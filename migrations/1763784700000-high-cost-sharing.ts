import { MigrationInterface, QueryRunner } from 'typeorm';
import { SHARING_FUNCTIONS, SHARING_FUNCTIONS_DOWN } from './high-cost-tables/sharing-functions';
import { SHARING_ACCESS, SHARING_ACCESS_DOWN, SHARING_TABLES } from './high-cost-tables/sharing-tables';
import { dropTables, makeTables } from './table';

/** Register rows that a borough shares with the programme’s analysts while its agreement says so (docs/decisions/0071). */
export class HighCostSharing1763784700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SHARING_ACCESS) await runner.query(statement);
    await makeTables(runner, SHARING_TABLES);
    for (const statement of SHARING_FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of SHARING_FUNCTIONS_DOWN) await runner.query(statement);
    await dropTables(runner, SHARING_TABLES);
    for (const statement of SHARING_ACCESS_DOWN) await runner.query(statement);
  }
}

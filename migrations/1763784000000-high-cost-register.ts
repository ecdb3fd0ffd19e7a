import { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITION_TABLES } from './high-cost-tables/definition-tables';
import { REGISTER_TABLES } from './high-cost-tables/register-tables';
import { dropTables, makeTables } from './table';

/** What a borough keeps of its dear placements: what they cost, who pays, and which definition makes them so. */
export class HighCostRegister1763784000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, [...DEFINITION_TABLES, ...REGISTER_TABLES]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [...DEFINITION_TABLES, ...REGISTER_TABLES]);
  }
}

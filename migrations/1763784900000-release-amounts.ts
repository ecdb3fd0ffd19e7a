import { MigrationInterface, QueryRunner } from 'typeorm';
import { AMOUNT_TABLES } from './releases-tables/amount-tables';
import { dropTables, makeTables } from './table';

/** Sums of money over London, kept with the release they are of. A release that was made before has none. */
export class ReleaseAmounts1763784900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, AMOUNT_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, AMOUNT_TABLES);
  }
}

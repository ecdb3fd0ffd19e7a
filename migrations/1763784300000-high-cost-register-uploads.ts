import { MigrationInterface, QueryRunner } from 'typeorm';
import { UPLOAD_TABLES } from './high-cost-tables/upload-tables';
import { dropTables, makeTables } from './table';

/** The register as a workbook that comes back, and what the national standard asks of a placement. */
export class HighCostRegisterUploads1763784300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, UPLOAD_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, UPLOAD_TABLES);
  }
}

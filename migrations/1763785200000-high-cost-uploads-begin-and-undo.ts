import { MigrationInterface, QueryRunner } from 'typeorm';
import { UPLOADS_BEGIN, UPLOADS_BEGIN_DOWN } from './high-cost-tables/uploads-begin';

/**
 * An entry knows the upload that began it, so that it can go again with that upload; and a workbook has a sheet of costs
 * that are paid once.
 */
export class HighCostUploadsBeginAndUndo1763785200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UPLOADS_BEGIN) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UPLOADS_BEGIN_DOWN) await runner.query(statement);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';
import { READINGS_KEPT, READINGS_KEPT_DOWN } from './high-cost-tables/readings-kept';
import { SHARED_ROWS, SHARED_ROWS_DOWN } from './high-cost-tables/shared-rows';

/**
 * Which rows are high-cost placements is worked out by the database that gives them, page by page; and readings are deleted
 * after six years (docs/decisions/0077).
 */
export class SharingKnowsTheDefinition1763785000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SHARED_ROWS, ...READINGS_KEPT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...READINGS_KEPT_DOWN, ...SHARED_ROWS_DOWN]) await runner.query(statement);
  }
}

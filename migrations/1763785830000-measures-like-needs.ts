import { MigrationInterface, QueryRunner } from 'typeorm';
import { LIKE_NEED_TABLES } from './measures-tables/like-need-tables';
import { dropTables, makeTables } from './table';

/** What is done about needs that several boroughs have alike. */
export class MeasuresLikeNeeds1763785830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, LIKE_NEED_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, LIKE_NEED_TABLES);
  }
}

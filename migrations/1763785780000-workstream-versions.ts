import { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, makeTables } from './table';
import { WORKSTREAM_TABLES } from './workstream-tables/version-tables';

/** What a commissioner changes of a workstream: versions laid over the ones that come with the service. */
export class WorkstreamVersions1763785780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, WORKSTREAM_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, WORKSTREAM_TABLES);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';
import { QUORUM_COUNTS, QUORUM_COUNTS_DOWN } from './rules-tables/quorum-counts';
import { RULE_TABLES } from './rules-tables/version-tables';
import { dropTables, makeTables } from './table';

/** Rules of the programme in dated versions, laid over the ones that come with the service; and what a quorum would do. */
export class RulesInVersions1763785840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, RULE_TABLES);
    for (const statement of QUORUM_COUNTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of QUORUM_COUNTS_DOWN) await runner.query(statement);
    await dropTables(runner, RULE_TABLES);
  }
}

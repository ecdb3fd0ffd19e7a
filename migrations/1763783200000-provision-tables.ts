import { MigrationInterface, QueryRunner } from 'typeorm';
import { LIST_TABLES } from './provision-tables/list-tables';
import { PROVIDER_TABLES } from './provision-tables/provider-tables';
import { SETTING_TABLES } from './provision-tables/setting-tables';
import { dropTables, makeTables } from './table';

const TABLES = [...LIST_TABLES, ...PROVIDER_TABLES, ...SETTING_TABLES];

/** The directory of providers and settings: published facts, the same for everybody, and no child. */
export class ProvisionTables1763783200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}

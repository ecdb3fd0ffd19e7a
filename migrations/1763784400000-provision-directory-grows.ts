import { MigrationInterface, QueryRunner } from 'typeorm';
import { DIRECTORY_COLUMNS, DIRECTORY_COLUMNS_DOWN } from './provision-tables/directory-columns';
import { SETTING_IN_USE, SETTING_IN_USE_DOWN } from './provision-tables/setting-in-use';
import { SETTING_STATEMENT_TABLES } from './provision-tables/setting-statement-tables';
import { dropTables, makeTables } from './table';

/**
 * The directory grows: what people record of a registration, specialisms, restrictions and notes of quality, who owns a
 * provider, and what is renamed, merged or archived. Nothing a borough wrote is changed by any of it.
 */
export class ProvisionDirectoryGrows1763784400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of DIRECTORY_COLUMNS) await runner.query(statement);
    await makeTables(runner, SETTING_STATEMENT_TABLES);
    for (const statement of SETTING_IN_USE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of SETTING_IN_USE_DOWN) await runner.query(statement);
    await dropTables(runner, SETTING_STATEMENT_TABLES);
    for (const statement of DIRECTORY_COLUMNS_DOWN) await runner.query(statement);
  }
}

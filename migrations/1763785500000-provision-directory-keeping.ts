import { MigrationInterface, QueryRunner } from 'typeorm';
import { NAMES_OF_SETTINGS, NAMES_OF_SETTINGS_DOWN } from './provision-tables/names-of-settings';
import { PART_OF, PART_OF_DOWN } from './provision-tables/part-of';
import { SETTING_IN_USE } from './provision-tables/setting-in-use';

/**
 * What something was said to be part of is kept beside where it leads, so that of several merges any can be undone; and
 * whether anything of a borough names a setting is asked as a role that can do nothing else (docs/decisions/0079).
 */
export class ProvisionDirectoryKeeping1763785500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PART_OF, ...NAMES_OF_SETTINGS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const asItWas = SETTING_IN_USE.filter((statement) => !statement.startsWith('create policy'));
    for (const statement of [...NAMES_OF_SETTINGS_DOWN, ...asItWas, ...PART_OF_DOWN])
      await runner.query(statement);
  }
}

import { MigrationInterface, QueryRunner } from 'typeorm';
import { BESIDE_RETURN_TABLES } from './surveys-tables/beside-return-tables';
import { MESSAGE_FUNCTIONS, MESSAGE_FUNCTIONS_DOWN } from './surveys-tables/message-functions';
import { RETURN_GUARD, RETURN_GUARD_DOWN, RETURN_TABLES } from './surveys-tables/return-tables';
import { VERSION_TABLES } from './surveys-tables/version-tables';
import { WAVE_TABLES } from './surveys-tables/wave-tables';
import { AGREEMENTS_OF_SURVEYS } from './surveys-tables/who-sees';
import { dropTables, makeTables } from './table';

const TABLES = [...WAVE_TABLES, ...RETURN_TABLES, ...BESIDE_RETURN_TABLES, ...VERSION_TABLES];

const PURPOSES = `'sufficiency', 'panel', 'programme', 'high-cost rows'`;

const purposes = (some: string): string =>
  `alter table data_sharing_agreements drop constraint data_sharing_agreements_purpose_check,
     add constraint data_sharing_agreements_purpose_check check (purpose in (${some}))`;

/** Placement surveys: question sets, waves, and what boroughs answer. */
export class Surveys1763785700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purposes(`${PURPOSES}, 'placement surveys'`));
    for (const statement of AGREEMENTS_OF_SURVEYS) await runner.query(statement);
    await makeTables(runner, TABLES);
    for (const statement of [...RETURN_GUARD, ...MESSAGE_FUNCTIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...MESSAGE_FUNCTIONS_DOWN, ...RETURN_GUARD_DOWN]) await runner.query(statement);
    await dropTables(runner, TABLES);
    await runner.query('drop policy data_sharing_agreements_of_surveys on data_sharing_agreements');
    await runner.query(`delete from data_sharing_agreements where purpose = 'placement surveys'`);
    await runner.query(purposes(PURPOSES));
  }
}

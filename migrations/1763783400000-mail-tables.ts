import { MigrationInterface, QueryRunner } from 'typeorm';
import { MAIL_FUNCTIONS, MAIL_FUNCTIONS_DOWN } from './mail-tables/mail-functions';
import { MAIL_TABLES } from './mail-tables/mail-tables';
import { dropTables, makeTables } from './table';

/**
 * What people are told: a message for each person, the mails that say there is one, and how often somebody wants such
 * mails. None of it can hold words about a child: a message has a code, a key and at most a reference.
 */
export class MailTables1763783400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner, MAIL_TABLES);
    for (const statement of MAIL_FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of MAIL_FUNCTIONS_DOWN) await runner.query(statement);
    await dropTables(runner, MAIL_TABLES);
  }
}

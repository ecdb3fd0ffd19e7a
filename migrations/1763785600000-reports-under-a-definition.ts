import { MigrationInterface, QueryRunner } from 'typeorm';

/** A run of a report of high-cost placements may be made under another version of the definition, and says so. */
export class ReportsUnderADefinition1763785600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table runs add column hcli_version smallint check (hcli_version > 0)');
    await runner.query(
      `comment on column runs.hcli_version is
         'Version of the definition of high cost somebody chose for it; null for the one in force on its day'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table runs drop column hcli_version');
  }
}

import { DataSource } from 'typeorm';
import { migrationSource } from '@lib/database/migrating/migrate';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { TestDatabase } from '@test/support/test-database';
import { Ask, LINT_RULES } from './catalogue-lint';

describe('the catalogue of the database', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await migrationSource(database.address, []).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.close();
  });

  const ask: Ask = (sql, parameters) => owner.query(sql, parameters);

  describe.each(LINT_RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    it('holds', async () => {
      expect(await rule.find(ask, DATA_MAP)).toEqual([]);
    });

    it('is noticed when it does not', async () => {
      const runner = owner.createQueryRunner();
      await runner.startTransaction();
      try {
        for (const statement of rule.broken) await runner.query(statement);
        const findings = await rule.find(
          (sql, parameters) => runner.query(sql, parameters) as ReturnType<Ask>,
          DATA_MAP,
        );
        expect(findings.join('\n')).toContain('probe');
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    });
  });
});

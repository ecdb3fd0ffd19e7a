import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { LoginRole } from '@lib/database/roles/database-roles';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { createDatabase, withDatabase } from './test-server';

/** A migrated database of this spec's own, and a unit of work as any role. Close it in `afterAll`. */
export class TestDatabase {
  private readonly sources = new Map<LoginRole, DataSource>();

  private constructor(readonly address: DatabaseAddress) {}

  static async create(): Promise<TestDatabase> {
    const { address, template } = JSON.parse(process.env['PLP_TEST_SERVER'] ?? '{}') as {
      address: DatabaseAddress;
      template: string;
    };
    const name = `plp_test_${process.pid}_${process.env['JEST_WORKER_ID']}_${nextNumber()}`;
    await createDatabase(address, name, template);
    // Two workers, a browser and a server on two cores: no connection is late enough to mean that all are taken.
    return new TestDatabase({ ...address, url: withDatabase(address.url, name), patience: 20_000 });
  }

  async unitOfWork(role: LoginRole): Promise<UnitOfWork> {
    return new UnitOfWork(await this.source(role), new ContextSigner(this.address.rootSecret));
  }

  async source(role: LoginRole): Promise<DataSource> {
    const open = this.sources.get(role) ?? (await connect(this.address, role, { pool: 4 }));
    this.sources.set(role, open);
    return open;
  }

  /** What no role of the service may do: to age a row, for example. */
  async asSuperuser(sql: string, parameters: readonly unknown[] = []): Promise<void> {
    await this.rowsAsSuperuser(sql, parameters);
  }

  /** The same, with what it answers. */
  async rowsAsSuperuser<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.address.url });
    await client.connect();
    try {
      return (await client.query(sql, [...parameters])).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    for (const source of this.sources.values()) await source.destroy();
    this.sources.clear();
  }
}

let made = 0;
const nextNumber = (): number => (made += 1);

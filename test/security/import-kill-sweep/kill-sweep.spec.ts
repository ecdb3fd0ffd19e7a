import { Client } from 'pg';
import { everyPoint, Flow, sweep } from '@test/support/statement-proxy/kill-sweep';
import { StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import { TestDatabase } from '@test/support/test-database';

/** A step that writes two rows, in one transaction or carelessly in two. */
const twoRows = (sound: Client, proxy: StatementProxy, statements: readonly string[]): Flow<null> => {
  const run = async (client: Client): Promise<void> => {
    for (const statement of statements) await client.query(statement);
  };
  return {
    prepare: async () => {
      await sound.query('truncate halves');
      return null;
    },
    act: async () => {
      const client = new Client({ connectionString: proxy.address.url });
      client.on('error', () => undefined);
      await client.connect();
      await run(client).finally(() => client.end().catch(() => undefined));
    },
    retry: async () => {
      await sound.query('truncate halves');
      await run(sound);
    },
    stateOf: async () => {
      const { rows } = await sound.query<{ n: string }>('select count(*) as n from halves');
      return { 0: 'before', 2: 'after' }[rows[0]!.n] ?? `${rows[0]!.n} of 2 rows`;
    },
  };
};

describe('the kill sweep', () => {
  let database: TestDatabase;
  let proxy: StatementProxy;
  let sound: Client;

  beforeAll(async () => {
    database = await TestDatabase.create();
    proxy = await StatementProxy.before(database.address);
    sound = new Client({ connectionString: database.address.url });
    await sound.connect();
    await sound.query('create table halves (n int)');
  });
  afterAll(async () => {
    await sound.end();
    await proxy.close();
    await database.close();
  });

  const [first, second] = ['insert into halves values (1)', 'insert into halves values (2)'];

  it('finds nothing where one transaction holds it all', async () => {
    const swept = await sweep(proxy, twoRows(sound, proxy, ['begin', first, second, 'commit']), everyPoint);
    expect(swept).toEqual({ statements: 4, points: 8, leftBefore: 7, leftAfter: 1, findings: [] });
  });

  it('finds the halves where nothing does', async () => {
    const swept = await sweep(proxy, twoRows(sound, proxy, [first, second]), everyPoint);
    expect(swept.findings).toEqual([
      'statement 1 of 2, unanswered: 1 of 2 rows',
      'statement 2 of 2, unheard: 1 of 2 rows',
    ]);
  });
});

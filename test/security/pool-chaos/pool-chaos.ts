import { Client, Pool } from 'pg';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { connect } from '@lib/database/connection';
import { ContextSigner, jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { TestDatabase } from '@test/support/test-database';
import { saveChild } from '../../db/measures/made-borough';
import { seeded } from './seeded';

export interface Chaos {
  readonly requests: number;
  readonly workers: number;
  readonly seed: number;
}

export interface AfterChaos {
  readonly answered: number;
  readonly disturbed: number;
  /** Requests that saw a row of another borough, or not exactly the own one. */
  readonly foreign: readonly string[];
  /** Connections in the pool that are lent, in a transaction, or carry somebody's rights. */
  readonly busy: readonly string[];
}

const POOL = 3;

/** Sixteen workers, three connections, 33 boroughs, and every sort of accident: nobody may see another's rows. */
export const poolChaos = async (database: TestDatabase, chaos: Chaos): Promise<AfterChaos> => {
  const superuser = new Client({ connectionString: database.address.url });
  await superuser.connect();
  await giveEachBoroughAChild(await database.unitOfWork('web'));
  const source = await connect(database.address, 'web', { pool: POOL, statementTimeout: 250 });
  const pool = (source.driver as unknown as { master: Pool }).master;
  const units = new UnitOfWork(source, new ContextSigner(database.address.rootSecret));
  const random = seeded(chaos.seed);
  const seen = { left: chaos.requests, answered: 0, disturbed: 0, foreign: [] as string[] };
  const worker = async (): Promise<void> => {
    while (seen.left-- > 0) {
      const borough = AUTHORITIES[random(AUTHORITIES.length)]!.id;
      const accident = ACCIDENTS[random(ACCIDENTS.length * 2)] ?? none;
      try {
        const rows = await units.run(jobFor(borough), (tx) => request(tx, accident, superuser));
        seen.answered += 1;
        if (rows.length !== 1 || rows[0] !== borough) seen.foreign.push(`${borough} saw ${rows.join()}`);
      } catch {
        seen.disturbed += 1;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: chaos.workers }, worker));
    const busy = await busyConnections(pool);
    seen.foreign.push(...(await foreignAfterwards(units)));
    return { ...seen, busy };
  } finally {
    await source.destroy();
    await superuser.end();
  }
};

type Accident = (tx: Tx, superuser: Client) => Promise<unknown>;

const none: Accident = async () => undefined;

/** What may go wrong in the middle of a transaction. */
const ACCIDENTS: readonly Accident[] = [
  async () => {
    throw new Error('the code fell over');
  },
  (tx) => tx.query('select 1 / 0'),
  (tx) => tx.query('select pg_sleep(1)'),
  async (tx, superuser) => {
    const [backend] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await superuser.query('select pg_terminate_backend($1)', [backend!.pid]);
  },
  async (tx, superuser) => {
    const [backend] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await Promise.all([
      tx.query('select pg_sleep(0.2)'),
      superuser.query('select pg_cancel_backend($1)', [backend!.pid]),
    ]);
  },
  // A statement that nobody waits for, as when a page is left while it is made.
  async (tx) => {
    void tx.query('select pg_sleep(0.02)').catch(() => undefined);
    throw new Error('the person has gone');
  },
  // Somebody tries to make their rights outlive the transaction.
  (tx) =>
    tx.query(
      `select set_config('plp.context', current_setting('plp.context'), false),
              set_config('plp.signature', current_setting('plp.signature'), false)`,
    ),
  (tx) => tx.query('commit'),
];

const request = async (tx: Tx, accident: Accident, superuser: Client): Promise<number[]> => {
  const before = await boroughsSeen(tx);
  await accident(tx, superuser);
  const after = await boroughsSeen(tx);
  // After a commit from within, the rights are gone with it: nothing may be seen then, rather than too much.
  return after.length === 0 || after.join() === before.join() ? before : after;
};

const boroughsSeen = async (tx: Tx): Promise<number[]> =>
  (await tx.query<{ id: number }>('select borough_id as id from children')).map((row) => row.id);

/** Whatever somebody left on a connection, the next one to borrow it sees their own. */
const foreignAfterwards = async (units: UnitOfWork): Promise<string[]> => {
  const foreign: string[] = [];
  for (const { id } of AUTHORITIES) {
    const rows = await units.run(jobFor(id), boroughsSeen);
    if (rows.join() !== String(id)) foreign.push(`afterwards ${id} saw ${rows.join()}`);
  }
  return foreign;
};

const giveEachBoroughAChild = async (units: UnitOfWork): Promise<void> => {
  for (const { id } of AUTHORITIES) await units.run(jobFor(id), (tx) => saveChild(tx));
};

/** Takes every connection of the pool and asks whether it is in the middle of something. */
const busyConnections = async (pool: Pool): Promise<string[]> => {
  const busy: string[] = [];
  if (pool.totalCount !== pool.idleCount || pool.waitingCount > 0) {
    busy.push(`${pool.totalCount - pool.idleCount} lent, ${pool.waitingCount} waiting`);
  }
  const clients = await Promise.all(Array.from({ length: POOL }, () => pool.connect()));
  for (const client of clients) {
    const since = `select extract(epoch from statement_timestamp() - transaction_timestamp())::float8 as seconds`;
    const { rows } = await client.query<{ seconds: number }>(since);
    if (rows[0]!.seconds !== 0) busy.push(`a connection is in a transaction for ${rows[0]!.seconds} s`);
    client.release();
  }
  return busy;
};

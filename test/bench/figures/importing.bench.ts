import { Client } from 'pg';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Importing } from '@test/support/importing';
import { BENCH_BOROUGH, concatenatedReturns } from '../support/bench-borough';
import { asAdministrator, copyIn, rowsOf } from '../support/copying';
import { Bench } from '../support/figure';
import { median, overRatio, seconds } from '../support/numbers';
import { byTurns, timed } from '../support/timed';

const CHILDREN = 10_000;
const HOLD = 5;

/** Below `imports`, in the order their keys ask for. */
const RECEIVED = [
  'imports', 'return_children', 'return_episodes', 'return_uasc', 'return_health', 'return_missing',
  'import_problems',
]; // prettier-ignore
const DERIVED = [
  'children', 'placements', 'episodes', 'looked_after_periods', 'derivation_problems', 'missing_episodes',
]; // prettier-ignore

/** Keeping and applying six years of returns, beside COPY of exactly the rows that came of it. */
export const importing: Bench = async ({ runs, server }) => {
  const { database } = await server();
  const files = concatenatedReturns(CHILDREN);
  const ours = { receive: [] as number[], apply: [] as number[] };
  const copy = { received: [] as number[], derived: [] as number[] };
  let filled: DatabaseAddress | null = null;
  let rows = 0;
  await byTurns(
    runs,
    async () => {
      filled = await database();
      const taken = await importInto(filled, files);
      ours.receive.push(taken.receive);
      ours.apply.push(taken.apply);
    },
    async () => {
      const empty = await database();
      const received = await contentsOf(filled!, RECEIVED);
      const derived = await contentsOf(filled!, DERIVED);
      rows = await countOf(filled!, 'episodes');
      copy.received.push(await copyAll(empty, received));
      copy.derived.push(await copyAll(empty, derived));
    },
  );
  const apply = median(ours.apply);
  const applyCopy = median(copy.derived);
  const whole = median(ours.receive.map((one, at) => one + ours.apply[at]!));
  const wholeCopy = median(copy.received.map((one, at) => one + copy.derived[at]!));
  const size = `${CHILDREN.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} episodes, six returns`;
  return [
    {
      what: `Applying an import (${size}): derive, compare, save, audit`,
      yardstick: `COPY of the derived rows, row security bypassed: ${seconds(applyCopy)}`,
      ours: seconds(apply),
      ratio: apply / applyCopy,
      hold: `${HOLD} times`,
      missedBy: overRatio(apply / applyCopy, HOLD),
      how:
        'The confirmation of one upload: the rows as received are read back, repaired and placed, compared with what ' +
        'stands, and saved under row security in one transaction with its audit. Beside it COPY puts the same rows ' +
        'into the same empty tables with the same indexes, keys and checks, as a role that row security does not hold back.',
      why: 'The rows are read back and worked out before anything is written, and row security is checked for each.',
    },
    {
      what: `Handing in and applying the same, from file to history`,
      yardstick: `COPY of the received and derived rows: ${seconds(wholeCopy)}`,
      ours: seconds(whole),
      ratio: whole / wholeCopy,
      hold: 'none: it includes reading and checking',
      missedBy: [],
      how: 'As above, with reading, checking, degrading and keeping the files before it.',
      why: '',
    },
  ];
};

const importInto = async (
  address: DatabaseAddress,
  files: readonly HandedInFile[],
): Promise<{ receive: number; apply: number }> => {
  const source = await connect(address, 'web');
  try {
    const importing = new Importing(new UnitOfWork(source, new ContextSigner(address.rootSecret)));
    await importing.agree(BENCH_BOROUGH);
    const asker = importing.as(BENCH_BOROUGH);
    let uploadId = '';
    const receive = await timed(async () => {
      const handedIn = { files, year: null, asAt: null };
      ({ uploadId } = await importing.receiving.receive(asker, handedIn, COMMAND_LINE_LIMITS));
    });
    return { receive, apply: await timed(() => importing.applying.apply(asker, uploadId)) };
  } finally {
    await source.destroy();
  }
};

type Contents = readonly (readonly [table: string, rows: Buffer])[];

const contentsOf = (address: DatabaseAddress, tables: readonly string[]): Promise<Contents> =>
  asAdministrator(address, async (client) => {
    const contents: [string, Buffer][] = [];
    for (const table of tables) contents.push([table, await rowsOf(client, table)]);
    return contents;
  });

const countOf = (address: DatabaseAddress, table: string): Promise<number> =>
  asAdministrator(address, async (client) => {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`);
    return rows[0]!.rows;
  });

const copyAll = (address: DatabaseAddress, contents: Contents): Promise<number> =>
  asAdministrator(address, (client) => timed(() => inOneTransaction(client, contents)));

const inOneTransaction = async (client: Client, contents: Contents): Promise<void> => {
  await client.query('begin');
  for (const [table, rows] of contents) await copyIn(client, table, rows);
  await client.query('commit');
};

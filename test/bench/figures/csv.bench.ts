import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { AuditService } from '@lib/audit/audit.service';
import { copyOut } from '@lib/database/bulk/copy-out';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner, jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { writeCsv, WrittenCsv } from '@lib/workbook/writing/write-csv';
import { BENCH_BOROUGH } from '../support/bench-borough';
import { asAdministrator, copyIn } from '../support/copying';
import { Bench } from '../support/figure';
import { MADE_UP_COLUMNS, MADE_UP_TABLE, madeUpRows, valuesOf } from '../support/made-up-rows';
import { median, overRatio, seconds } from '../support/numbers';
import { byTurns, timed } from '../support/timed';

const ROWS = 100_000;
const HOLD = 2;

/** The same rows from the database to a CSV file by the path a download takes, beside COPY to a file. */
export const csv: Bench = async ({ folder, runs, server }) => {
  const address = await (await server()).database();
  await fill(address);
  const ours: number[] = [];
  const copy: number[] = [];
  const source = await connect(address, 'web', { pool: 1 });
  try {
    const units = new UnitOfWork(source, new ContextSigner(address.rootSecret));
    await byTurns(
      runs,
      async () => void ours.push(await timed(() => write(units, join(folder, 'ours.csv')))),
      async () => void copy.push(await copyToFile(address, join(folder, 'copy.csv'))),
    );
  } finally {
    await source.destroy();
  }
  const time = median(ours);
  const bare = median(copy);
  return [
    {
      what: 'The same rows as CSV',
      yardstick: `COPY ... TO STDOUT to a file: ${seconds(bare)}`,
      ours: seconds(time),
      ratio: time / bare,
      hold: `${HOLD} times`,
      missedBy: overRatio(time / bare, HOLD),
      how:
        'One transaction of a borough: COPY of a query in which the text is guarded against formulas and each value is in ' +
        'its column’s form, under row security, hashed on its way to a file on disk, and its audit row.',
      why: 'Guarding seven columns of text and rounding five of numbers is done for each row by the database.',
    },
  ];
};

const fill = (address: DatabaseAddress): Promise<void> =>
  asAdministrator(address, async (client) => {
    await client.query(
      `create table long_list (borough_id smallint not null default ${BENCH_BOROUGH}, ${MADE_UP_TABLE.join(', ')})`,
    );
    const lines = [...madeUpRows(ROWS)].map((row) => valuesOf(row).join('\t'));
    const names = MADE_UP_TABLE.map((column) => column.split(' ', 1)[0]);
    await copyIn(client, `long_list (${names.join(', ')})`, Buffer.from(`${lines.join('\n')}\n`));
    await client.query('alter table long_list enable row level security, force row level security');
    await client.query(
      `create policy own_borough on long_list
         using (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough')`,
    );
    await client.query('grant select on long_list to plp_web');
    await client.query('vacuum analyze long_list');
  });

const write = (units: UnitOfWork, file: string): Promise<WrittenCsv> =>
  units.run(jobFor(BENCH_BOROUGH), async (tx) => {
    const written = await writeCsv(
      { columns: MADE_UP_COLUMNS, from: 'select * from long_list' },
      (query, to) => copyOut(tx, query, [], to),
      createWriteStream(file),
    );
    if (written.rows !== ROWS) throw new Error(`${written.rows} rows were written`);
    const { rows: rowCount, sha256 } = written;
    await new AuditService().record(tx, {
      action: 'problems-downloaded',
      rowCount,
      particulars: { format: 'csv', sha256 },
    });
    return written;
  });

const copyToFile = (address: DatabaseAddress, file: string): Promise<number> =>
  asAdministrator(address, (client: Client) =>
    timed(() =>
      pipeline(client.query(to('copy long_list to stdout (format csv, header)')), createWriteStream(file)),
    ),
  );

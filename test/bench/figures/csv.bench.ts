import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { Day, day } from '@lib/kernel/day';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { writeCsv } from '@lib/workbook/writing/write-csv';
import { asAdministrator, copyIn } from '../support/copying';
import { Bench } from '../support/figure';
import { MADE_UP_COLUMNS, MADE_UP_TABLE, MadeUpRow, madeUpRows, valuesOf } from '../support/made-up-rows';
import { median, overRatio, seconds } from '../support/numbers';
import { byTurns, timed } from '../support/timed';

const ROWS = 100_000;
const HOLD = 2;

/** The same rows from the database to a CSV file, beside COPY to a file. */
export const csv: Bench = async ({ folder, runs, server }) => {
  const address = await (await server()).database();
  await fill(address);
  const reading: number[] = [];
  const writing: number[] = [];
  const copy: number[] = [];
  await byTurns(
    runs,
    async () => {
      let rows: MadeUpRow[] = [];
      reading.push(await timed(async () => void (rows = await read(address))));
      writing.push(await timed(() => write(rows, join(folder, 'ours.csv'))));
    },
    async () => void copy.push(await timed(() => copyOut(address, join(folder, 'copy.csv')))),
  );
  const time = median(reading.map((one, at) => one + writing[at]!));
  const bare = median(copy);
  return [
    {
      what: 'The same rows as CSV',
      yardstick: `COPY ... TO STDOUT to a file: ${seconds(bare)}`,
      ours: `${seconds(time)}: reading ${seconds(median(reading))}, writing ${seconds(median(writing))}`,
      ratio: time / bare,
      hold: `${HOLD} times`,
      missedBy: overRatio(time / bare, HOLD),
      how: 'Read from a table of the database by one query, then through the columns a workbook has, to a file on disk.',
      why:
        'Every row comes to the service as an object, where each value is guarded against being taken for a formula and ' +
        'put in its column’s form. COPY of a query that guards the text in SQL would hold; nothing here writes CSV that way yet.',
    },
  ];
};

const fill = (address: DatabaseAddress): Promise<void> =>
  asAdministrator(address, async (client) => {
    await client.query(`create table long_list (${MADE_UP_TABLE.join(', ')})`);
    const lines = [...madeUpRows(ROWS)].map((row) => valuesOf(row).join('\t'));
    await copyIn(client, 'long_list', Buffer.from(`${lines.join('\n')}\n`));
    await client.query('grant select on long_list to plp_web');
  });

const read = async (address: DatabaseAddress): Promise<MadeUpRow[]> => {
  const source = await connect(address, 'web', { pool: 1 });
  try {
    const names = MADE_UP_TABLE.map((column) => column.split(' ')[0]!);
    const taken = names.map((name) => (name.startsWith('miles') ? `${name}::float8` : name)).join(', ');
    const rows = await source.query<Record<string, string | number>[]>(`select ${taken} from long_list`);
    return rows.map((row) => asMadeUp(names.map((name) => row[name]!)));
  } finally {
    await source.destroy();
  }
};

const asMadeUp = (values: readonly (string | number)[]): MadeUpRow => ({
  texts: values.slice(0, 7) as string[],
  wholes: values.slice(7, 12) as number[],
  numbers: values.slice(12, 17) as number[],
  days: values.slice(17) as Day[],
});

const write = async (rows: readonly MadeUpRow[], file: string): Promise<void> => {
  const name = { report: 'long-list', area: 'bromley', period: '31 March 2026', runOn: day('2026-04-07') };
  await writeCsv({ file: name, columns: MADE_UP_COLUMNS, rows }, createWriteStream(file));
};

const copyOut = (address: DatabaseAddress, file: string): Promise<void> =>
  asAdministrator(address, (client: Client) =>
    pipeline(client.query(to('copy long_list to stdout (format csv, header)')), createWriteStream(file)),
  );

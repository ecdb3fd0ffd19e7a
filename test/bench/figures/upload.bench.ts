import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { practiceReturnOf } from '../support/bench-borough';
import { Bench } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { median, megabytes, over, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';

const ROWS = 5_000;
const HOLD_SECONDS = 5;
/** The heap the thread is given; it is killed when it asks for more (WEB_LIMITS). */
const HOLD_MEGABYTES = 128;

interface Uploaded {
  readonly seconds: number;
  readonly before: number;
  readonly episodes: number;
}

/** A workbook of 5,000 rows, as an officer uploads it. */
export const upload: Bench = async ({ folder, runs, server }) => {
  const { database } = await server();
  const { year, files } = practiceReturnOf(ROWS);
  const file = join(folder, 'return.xlsx');
  const rows = await writeWorkbook(file, files);
  const taken: TaskAnswer<Uploaded>[] = [];
  for (let run = 0; run < runs; run += 1) {
    taken.push(await runTask<Uploaded>('upload', [JSON.stringify(await database()), file, String(year)]));
  }
  const time = median(taken.map((one) => one.result.seconds));
  const grown = median(taken.map((one) => one.peakMegabytes - one.result.before));
  return [
    {
      what: `An upload of ${rows.toLocaleString('en-GB')} rows (workbook, a sheet a table), checked and previewed`,
      yardstick: 'none',
      ours: `${seconds(time)}; the whole process grows by ${megabytes(grown)}, reading thread included`,
      ratio: null,
      hold: `${HOLD_SECONDS} s, ${HOLD_MEGABYTES} MB in its thread`,
      missedBy: over(time, HOLD_SECONDS, seconds),
      how: `Received and previewed in a process of its own within the web’s limits: the thread that unpacks and parses is killed at a heap of ${HOLD_MEGABYTES} MB, and was not.`,
      why: 'Unpacking and parsing the workbook in its thread is most of it.',
    },
  ];
};

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @returns how many rows it has below its headings. */
const writeWorkbook = async (file: string, files: readonly NamedFile[]): Promise<number> => {
  const workbook = new Workbook();
  let rows = 0;
  for (const { name, bytes } of files) {
    const sheet = workbook.addWorksheet(name.slice(name.lastIndexOf('-') + 1).replace('.csv', ''));
    const lines = Buffer.from(bytes).toString().trimEnd().split('\n');
    for (const line of lines) sheet.addRow(line.split(','));
    rows += lines.length - 1;
  }
  await workbook.xlsx.writeFile(file);
  return rows;
};

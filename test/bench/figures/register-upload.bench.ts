import { Bench } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { median, megabytes, over, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';

const ROWS = 5_000;
const HOLD_SECONDS = 5;
const HOLD_MEGABYTES = 128;

interface Uploaded {
  readonly seconds: number;
  readonly cpu: number;
  readonly applied: number;
  readonly undone: number;
  readonly grown: number;
  readonly changed: number;
  readonly problems: number;
}

/** The register of 5,000 placements as it comes back with another price in every row. */
export const registerUpload: Bench = async ({ runs, server }) => {
  const { database } = await server();
  const taken: TaskAnswer<Uploaded>[] = [];
  for (let run = 0; run < runs; run += 1)
    taken.push(await runTask<Uploaded>('upload-register', [JSON.stringify(await database()), String(ROWS)]));
  const of = (name: keyof Uploaded): number => median(taken.map(({ result }) => result[name]));
  if (of('changed') !== ROWS || of('problems') !== 0) throw new Error('Not every row was changed');
  return [
    {
      what: `The register of ${ROWS.toLocaleString('en-GB')} placements as a workbook that came back, checked and previewed`,
      yardstick: 'none',
      ours: `${seconds(of('seconds'))} (${seconds(of('cpu'))} of processor time); the whole process grows by ${megabytes(of('grown'))}, reading thread included`,
      ratio: null,
      hold: `${HOLD_SECONDS} s, ${HOLD_MEGABYTES} MB in its thread`,
      missedBy: over(of('seconds'), HOLD_SECONDS, seconds),
      how: `Two sheets of ${ROWS.toLocaleString('en-GB')} rows, another price in every row. Received and previewed within the web’s limits: the thread is killed at a heap of ${HOLD_MEGABYTES} MB, and was not. Applied in ${seconds(of('applied'))}, undone in ${seconds(of('undone'))}.`,
      why: 'Each row is read, compared and judged by the rules of the pages, once to count and once to show.',
    },
  ];
};

import { join } from 'node:path';
import { Bench } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { median, megabytes, over, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';
import { byTurns } from '../support/timed';

const TABLES = 30;
/** An area and kind a row: London, its parts and boroughs by a dozen kinds. */
const ROWS = 540;
const HOLD_SECONDS = 10;
const HOLD_MEGABYTES = 250;

type Written = TaskAnswer<{ readonly seconds: number }>;

/** The workbook of a workstream at London’s size, beside exceljs streaming the same rows. */
export const bundleWorkbook: Bench = async ({ folder, runs }) => {
  const ours: Written[] = [];
  const bare: Written[] = [];
  const write = (writer: string): Promise<Written> =>
    runTask('write-bundle', [writer, join(folder, `bundle-${writer}.xlsx`), String(TABLES), String(ROWS)]);
  await byTurns(
    runs,
    async () => void ours.push(await write('ours')),
    async () => void bare.push(await write('exceljs')),
  );
  const time = median(ours.map((one) => one.result.seconds));
  const memory = median(ours.map((one) => one.peakMegabytes));
  const bareTime = median(bare.map((one) => one.result.seconds));
  return [
    {
      what: `The workbook of a workstream: ${TABLES} tables of ${ROWS} rows, compared with the run before`,
      yardstick: `exceljs streaming the same rows, no styles: ${seconds(bareTime)}`,
      ours: `${seconds(time)}, ${megabytes(memory)}`,
      ratio: time / bareTime,
      hold: `${HOLD_SECONDS} s, ${HOLD_MEGABYTES} MB`,
      missedBy: [...over(time, HOLD_SECONDS, seconds), ...over(memory, HOLD_MEGABYTES, megabytes)],
      how: 'Each in a process of its own. Ours puts the parts together, compares every row with those of the run before, compresses what is kept and writes Cover, Contents, Notes, tables, changes and styles.',
      why: 'Every figure is compared with the run before and kept for the next, and styles and formats of each cell are written, which the bare workbook does without.',
    },
  ];
};

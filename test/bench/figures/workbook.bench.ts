import { join } from 'node:path';
import { Bench } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { median, megabytes, over, overRatio, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';
import { byTurns } from '../support/timed';

const ROWS = 100_000;
const HOLD = 1.25;
const HOLD_MEGABYTES = 250;

type Written = TaskAnswer<{ readonly seconds: number }>;

/** A long report as a workbook, beside exceljs streaming the same rows. */
export const workbook: Bench = async ({ folder, runs }) => {
  const ours: Written[] = [];
  const bare: Written[] = [];
  const write = (writer: string): Promise<Written> =>
    runTask('write-workbook', [writer, join(folder, `${writer}.xlsx`), String(ROWS)]);
  await byTurns(
    runs,
    async () => void ours.push(await write('ours')),
    async () => void bare.push(await write('exceljs')),
  );
  const time = median(ours.map((one) => one.result.seconds));
  const memory = median(ours.map((one) => one.peakMegabytes));
  const bareTime = median(bare.map((one) => one.result.seconds));
  const bareMemory = median(bare.map((one) => one.peakMegabytes));
  return [
    {
      what: 'A report of 100,000 rows x 20 columns as a workbook',
      yardstick: `exceljs streaming the same rows, no styles: ${seconds(bareTime)}, ${megabytes(bareMemory)}`,
      ours: `${seconds(time)}, ${megabytes(memory)}`,
      ratio: time / bareTime,
      hold: `${HOLD} times, ${HOLD_MEGABYTES} MB`,
      missedBy: [...overRatio(time / bareTime, HOLD), ...over(memory, HOLD_MEGABYTES, megabytes)],
      how: 'Each in a process of its own, rows from a generator to a file on disk. Ours has its cover, styles, formats and filter buttons.',
      why: 'Styles and formats of each cell are written, which the bare workbook does without.',
    },
  ];
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeReturns } from '../support/bench-borough';
import { Bench, BenchContext, Figure } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { median, megabytes, over, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';
import { byTurns } from '../support/timed';

interface Size {
  readonly children: number;
  readonly peer: string;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly why: string;
}

/** Sizes, the field's best tool at each, and what is held: design section 7, peers 2.6. */
const SIZES: readonly Size[] = [
  {
    children: 10_000,
    peer: 'field’s best tool, as published: 3.6 to 4.7 s CPU, 214 MB',
    cpuSeconds: 2,
    megabytes: 256,
    why: 'A fifth of the time is collecting garbage, of which two cores do some at once, and both count.',
  },
  {
    children: 100_000,
    peer: 'field’s best tool, as published: 24.8 s CPU, 880 MB',
    cpuSeconds: 12,
    megabytes: 512,
    why:
      'About 280 MB of rows are in use at the end. Node lets the heap grow well past what is in use before it collects; ' +
      'with --max-old-space-size=320 the same run stays near 430 MB, and spends up to twice the time collecting.',
  },
];

interface Counts {
  readonly children: number;
  readonly rows: number;
  readonly episodes: number;
  readonly placements: number;
}

export const reading: Bench = async (context) => {
  const figures: Figure[] = [];
  for (const size of SIZES) figures.push(await ofSize(context, size));
  return figures;
};

const ofSize = async ({ folder, runs }: BenchContext, size: Size): Promise<Figure> => {
  const returns = join(folder, `returns-${size.children}`);
  mkdirSync(returns);
  writeReturns(returns, size.children);
  const ours: TaskAnswer<Counts>[] = [];
  const parser: TaskAnswer<unknown>[] = [];
  await byTurns(
    runs,
    async () => void ours.push(await runTask<Counts>('read-returns', [returns])),
    async () => void parser.push(await runTask('parse-returns', [returns])),
  );
  const cpu = median(ours.map((one) => one.cpuSeconds));
  const memory = median(ours.map((one) => one.peakMegabytes));
  const parse = median(parser.map((one) => one.cpuSeconds));
  const { children, rows, placements } = ours[0]!.result;
  return {
    what: `SSDA903: read, check, degrade, repair and place ${children.toLocaleString('en-GB')} children, ${rows.toLocaleString('en-GB')} episode rows in six returns`,
    yardstick: `csv-parse alone, same files: ${seconds(parse)} CPU (${size.peer})`,
    ours: `${seconds(cpu)} CPU, ${megabytes(memory)}`,
    ratio: cpu / parse,
    hold: `${size.cpuSeconds} s CPU, ${size.megabytes} MB`,
    missedBy: [...over(cpu, size.cpuSeconds, seconds), ...over(memory, size.megabytes, megabytes)],
    how: `A process of its own, with Node's own settings; its start counts, and so does every thread. ${placements.toLocaleString('en-GB')} placements came of it.`,
    why: size.why,
  };
};

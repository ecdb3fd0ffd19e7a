import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@lib/web-kit/project-root';
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
    why: 'Checking a row against some ninety rules is most of it; of memory, Node itself and our code take 60 MB.',
  },
  {
    children: 100_000,
    peer: 'field’s best tool, as published: 24.8 s CPU, 880 MB',
    cpuSeconds: 12,
    megabytes: 512,
    why:
      'Returns are packed and let go child by child, but the degraded episodes of all six are held as objects here until ' +
      'they are repaired together, some 110 MB; an import keeps them in the database. Node lets the heap grow to twice that.',
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
  const options = commandLineOptions();
  const ours: TaskAnswer<Counts>[] = [];
  const parser: TaskAnswer<unknown>[] = [];
  await byTurns(
    runs,
    async () => void ours.push(await runTask<Counts>('read-returns', [returns], options)),
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
    how: `A process of its own, as “npm run cli” starts Node (options: ${options.join(' ') || 'none'}); its start counts, and so does every thread. The files are read from disk in pieces. ${placements.toLocaleString('en-GB')} placements came of it.`,
    why: size.why,
  };
};

/** The options Node is given by `npm run cli`, which is what reads returns of this size. */
const commandLineOptions = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    scripts: { cli: string };
  };
  return scripts.cli.split(' ').filter((word) => word.startsWith('--'));
};

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BenchContext, Bench, Figure } from '../support/figure';
import { TaskAnswer } from '../support/finish';
import { LARGE_AS_AT } from '../support/large-london';
import { median, megabytes, over, seconds } from '../support/numbers';
import { runTask } from '../support/run-task';
import { byTurns } from '../support/timed';

const WHOM = ['a borough', 'the programme'] as const;
const HOLD_SECONDS = 10;
const HOLD_MEGABYTES = 250;

type Made = TaskAnswer<
  readonly {
    readonly code: string;
    readonly title: string;
    readonly rows: number;
    readonly seconds: number;
  }[]
>;

/** The workbooks of all workstreams of a London of a million episodes; the longest beside exceljs streaming its rows. */
export const largeBundles: Bench = async (context) => {
  const figures: Figure[] = [];
  for (const whom of WHOM) figures.push(await figureOf(context, whom));
  return figures;
};

const figureOf = async (
  { folder, runs, server }: BenchContext,
  whom: (typeof WHOM)[number],
): Promise<Figure> => {
  const { address, episodes } = await (await server()).large();
  const into = join(folder, 'bundles');
  mkdirSync(into, { recursive: true });
  const make = (writer: string, ...only: readonly string[]): Promise<Made> =>
    runTask('make-bundles', [writer, address.url, address.rootSecret, whom, LARGE_AS_AT, into, ...only]);
  const { result: all } = await make('ours');
  const longest = all.toSorted((one, other) => other.seconds - one.seconds)[0]!;
  const [ours, bare]: [Made[], Made[]] = [[], []];
  await byTurns(
    runs,
    async () => void ours.push(await make('ours', longest.code)),
    async () => void bare.push(await make('exceljs', longest.code)),
  );
  const time = median(ours.map(({ result }) => result[0]!.seconds));
  const bareTime = median(bare.map(({ result }) => result[0]!.seconds));
  const memory = median(ours.map((one) => one.peakMegabytes));
  const together = all.reduce((sum, one) => sum + one.seconds, 0);
  return {
    what: `The workbook of a workstream for ${whom}, at large size; the longest, “${longest.title}”: ${longest.rows.toLocaleString('en-GB')} rows`,
    yardstick: `exceljs streaming the same rows, which are there: ${seconds(bareTime)}`,
    ours: `${seconds(time)} from question to file, ${megabytes(memory)}; all ${all.length} workstreams in one process: ${seconds(together)}`,
    ratio: time / bareTime,
    hold: `${HOLD_SECONDS} s, ${HOLD_MEGABYTES} MB`,
    missedBy: [...over(time, HOLD_SECONDS, seconds), ...over(memory, HOLD_MEGABYTES, megabytes)],
    how: `In a London of ${episodes.toLocaleString('en-GB')} episodes, as at ${LARGE_AS_AT}; each in a process of its own. Ours asks every report of the workstream, compares every row with those of the run before, compresses what is kept and writes the workbook. A borough’s figures are counted from its returns, the programme’s are of releases.`,
    why: 'Each workbook is made twice in a process, for it to be compared with a run before, and the memory is of both.',
  };
};

import { besideBare, countedIn, Measured, withPerson } from '../support/beside-bare';
import { Bench, Figure } from '../support/figure';
import { makeReleases } from '../support/london';
import { overRatio } from '../support/numbers';
import { readBetween, readsSoFar } from '../support/tables-read';

const PAGES = {
  'London and its parts': '/workstreams/fostering',
  'every borough': '/workstreams/fostering?areas=boroughs',
} as const;
const HOLD = 2;

/** The tables of the workstream that are made of returns: those of panels have few cases in a practice London this long ago. */
const CUBES = ['placements', 'placements-in-the-year', 'same-carer'];
/** Five weeks and a quarter. */
const RELEASED = ['2026-09-30', '2026-10-31'] as const;

/** The page of a workstream as a commissioner sees it, beside the same page of the same rows by Express and pg alone. */
export const workstreamPage: Bench = async ({ runs, server }) => {
  const address = await (await server()).london();
  for (const cube of CUBES) await makeReleases(address, cube, RELEASED);
  const start = await readsSoFar(address);
  const measured = await withPerson(address, 'commissioner', (url, headers) =>
    besideBare(address, { url, headers, runs, task: 'serve-bare-workstream', pages: PAGES }),
  );
  const read = readBetween(start, await readsSoFar(address));
  return measured.map((one) => figureOf(one, read));
};

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

const figureOf = (
  { name, ours, bare, bytes }: Measured<keyof typeof PAGES>,
  read: readonly string[],
): Figure => {
  const counted = countedIn(read);
  return {
    what: `A workstream’s page: its figures of ${name}, signed in, with row security`,
    yardstick: `Express, pg, the same rows and templates: ${milliseconds(bare)} a page`,
    ours: `${milliseconds(ours)} a page`,
    ratio: ours / bare,
    hold: `${HOLD} times; it never computes a measure`,
    missedBy: [
      ...overRatio(ours / bare, HOLD),
      ...(counted.length === 0 ? [] : [`it read ${counted.join(', ')}`]),
    ],
    how:
      `The median time of a page of ${bytes} bytes, asked for one after another on one connection by a commissioner of ` +
      `the practice London, whose releases the command makes; both show the same to the letter between the header and the foot. ` +
      `PostgreSQL counts what is read: while they were served it was ${read.join(', ')} and nothing else.`,
    why:
      'Finding the session and the roles, the transaction with its signed context, planning under row security, and ' +
      'the framework with its headers and log line each take a part that the bare page does without.',
  };
};

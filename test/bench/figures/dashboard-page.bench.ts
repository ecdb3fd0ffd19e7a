import { besideBare, countedIn, Measured, medianOf, withPerson } from '../support/beside-bare';
import { Bench, Figure } from '../support/figure';
import { makeReleases } from '../support/london';
import { overRatio } from '../support/numbers';
import { readBetween, readsSoFar } from '../support/tables-read';

const PAGES = {
  weekly: '/london?table=placements',
  quarterly: '/london?table=placements&product=quarterly',
} as const;
const HOLD = 2;

/** Seventeen weeks and two quarters that the practice London's returns tell of. */
const RELEASED = ['2026-06-30', '2026-10-31'] as const;

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** London's figures as a commissioner sees them, beside the same page of the same rows by Express and pg alone. */
export const dashboardPage: Bench = async ({ runs, server }) => {
  const address = await (await server()).london();
  await makeReleases(address, 'placements', RELEASED);
  const start = await readsSoFar(address);
  const own = await withPerson(address, 'officer-bromley', (url, headers) =>
    medianOf(`${url}${PAGES.weekly}`, headers, runs),
  );
  const between = await readsSoFar(address);
  if (!countedIn(readBetween(start, between)).includes('public.placements'))
    throw new Error('A borough’s own row was counted, and nothing was seen to be read for it');
  const measured = await withPerson(address, 'commissioner', (url, headers) =>
    besideBare(address, { url, headers, runs, task: 'serve-bare-london', pages: PAGES }),
  );
  const read = readBetween(between, await readsSoFar(address));
  return measured.map((one) => figureOf(one, { own, read }));
};

const figureOf = (
  { name: product, ours, bare, bytes }: Measured<keyof typeof PAGES>,
  { own, read }: { own: number; read: readonly string[] },
): Figure => {
  const counted = countedIn(read);
  return {
    what: `A dashboard page: ${product} placement groups of London and its parts, signed in, with row security`,
    yardstick: `Express, pg, the same rows and templates: ${milliseconds(bare)} a page`,
    ours:
      `${milliseconds(ours)} a page` +
      (product === 'weekly'
        ? `; ${milliseconds(own)} for a borough, whose own row is counted beside it`
        : ''),
    ratio: ours / bare,
    hold: `${HOLD} times; it never computes a measure`,
    missedBy: [
      ...overRatio(ours / bare, HOLD),
      ...(counted.length === 0 ? [] : [`it read ${counted.join(', ')}`]),
    ],
    how:
      `The median time of a page of ${bytes} bytes, asked for one after another on one connection by a commissioner of ` +
      `the practice London, whose releases the command makes; both show the same to the letter between the header and the foot. ` +
      `PostgreSQL counts what is read: while they were served, sign-in included, it was ${read.join(', ')} and nothing ` +
      `else. A measure would read children or placements, as the borough’s own row is seen to.`,
    why:
      'Finding the session and the roles, the transaction with its signed context, planning under row security, and ' +
      'the framework with its headers and log line each take a part that the bare page does without.',
  };
};

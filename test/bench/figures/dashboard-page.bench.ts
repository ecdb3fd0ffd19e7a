import { DatabaseAddress } from '@lib/database/connection';
import { Bench, Figure } from '../support/figure';
import { answerOf, millisecondsEach } from '../support/load';
import { makeReleases } from '../support/london';
import { median, overRatio } from '../support/numbers';
import { cookieOf, signedIn } from '../support/practice-person';
import { serve } from '../support/serving';
import { readBetween, readsSoFar } from '../support/tables-read';
import { byTurns } from '../support/timed';
import { startWeb } from '../support/web-process';

const PAGES = {
  weekly: '/london?table=placements',
  quarterly: '/london?table=placements&product=quarterly',
} as const;
const HOLD = 2;
const WARM_UP_PAGES = 150;
const PAGES_A_RUN = 50;

/** Seventeen weeks and two quarters that the practice London's returns tell of. */
const RELEASED = ['2026-06-30', '2026-10-31'] as const;

/** What holds children or what boroughs returned: to read one of these is to count. */
const COUNTED = ['children', 'episodes', 'imports', 'looked_after_periods', 'placements'];

const countedIn = (read: readonly string[]): string[] =>
  read.filter((table) => COUNTED.includes(table.replace('public.', '')));

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
    besideBare(address, { url, headers, runs }),
  );
  const read = readBetween(between, await readsSoFar(address));
  return measured.map((one) => figureOf(one, { own, read }));
};

/** Somebody signed in to a web process of their own, as `start` starts one. */
const withPerson = async <T>(
  address: DatabaseAddress,
  person: string,
  work: (url: string, headers: Record<string, string>) => Promise<T>,
): Promise<T> => {
  const web = await startWeb(address);
  try {
    return await work(web.url, { cookie: cookieOf(await signedIn(web.url, person)) });
  } finally {
    await web.stop();
  }
};

const medianOf = async (url: string, headers: Record<string, string>, runs: number): Promise<number> => {
  await millisecondsEach(url, headers, WARM_UP_PAGES);
  return median(await millisecondsEach(url, headers, runs * PAGES_A_RUN));
};

interface Measured {
  readonly product: keyof typeof PAGES;
  readonly ours: number;
  readonly bare: number;
  readonly bytes: number;
}

const besideBare = async (
  { url: databaseUrl }: DatabaseAddress,
  { url, headers, runs }: { url: string; headers: Record<string, string>; runs: number },
): Promise<Measured[]> => {
  const bare = await serve<{ url: string }>('serve-bare-london', [databaseUrl]);
  const measured: Measured[] = [];
  try {
    for (const [product, page] of Object.entries(PAGES) as [keyof typeof PAGES, string][]) {
      const ours = { url: `${url}${page}`, headers, took: [] as number[] };
      const yardstick = { url: `${bare.said.url}${page}`, headers: {}, took: [] as number[] };
      const bytes = await bytesOfBoth(ours, yardstick);
      const ask = async ({ url, headers, took }: typeof ours): Promise<void> =>
        void took.push(...(await millisecondsEach(url, headers, PAGES_A_RUN)));
      for (const one of [ours, yardstick]) await millisecondsEach(one.url, one.headers, WARM_UP_PAGES);
      await byTurns(
        runs,
        () => ask(ours),
        () => ask(yardstick),
      );
      measured.push({ product, ours: median(ours.took), bare: median(yardstick.took), bytes });
    }
    return measured;
  } finally {
    await bare.stop();
  }
};

interface Address {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** @throws Error when the two do not show the same, to the letter, or no figures. */
const bytesOfBoth = async (ours: Address, bare: Address): Promise<number> => {
  const [html, bareHtml] = [await answerOf(ours.url, ours), await answerOf(bare.url, bare)];
  if (mainOf(html) !== mainOf(bareHtml))
    throw new Error(
      `${ours.url} and ${bare.url} do not show the same: ${apart(mainOf(html), mainOf(bareHtml))}`,
    );
  if (!html.includes('plp-headline')) throw new Error(`${ours.url} shows no figures`);
  return html.length;
};

/** What each has where they part. */
const apart = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return [one, other].map((text) => `“${text.slice(at, at + 80)}”`).join(' and ');
};

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

const figureOf = (
  { product, ours, bare, bytes }: Measured,
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

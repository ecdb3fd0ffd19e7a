import { DatabaseAddress } from '@lib/database/connection';
import { BareName } from '../bare/bare-pages';
import { answerOf, millisecondsEach } from './load';
import { median } from './numbers';
import { cookieOf, signedIn } from './practice-person';
import { serve } from './serving';
import { byTurns } from './timed';
import { startWeb } from './web-process';

/** Until pages no longer get quicker: the first hundreds are served while code is still being compiled. */
const WARM_UP_PAGES = 500;
const PAGES_A_RUN = 50;

/** What holds children or what boroughs returned: to read one of these is to count. */
const COUNTED = ['children', 'episodes', 'imports', 'looked_after_periods', 'placements'];

export const countedIn = (read: readonly string[]): string[] =>
  read.filter((table) => COUNTED.includes(table.replace('public.', '')));

/** Somebody signed in to a web process of their own, as `start` starts one. */
export const withPerson = async <T>(
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

export const medianOf = async (
  url: string,
  headers: Record<string, string>,
  runs: number,
): Promise<number> => {
  await millisecondsEach(url, headers, WARM_UP_PAGES);
  return median(await millisecondsEach(url, headers, runs * PAGES_A_RUN));
};

/** A page of ours and the bare one, each in milliseconds. */
export interface Measured<Name extends string> {
  readonly name: Name;
  readonly ours: number;
  readonly bare: number;
  readonly bytes: number;
}

interface Beside<Name extends string> {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly runs: number;
  /** Which page is served bare beside it. */
  readonly bare: BareName;
  readonly pages: Readonly<Record<Name, string>>;
}

/** Each page of the service and the same one bare, asked for by turns. */
export const besideBare = async <Name extends string>(
  { url: databaseUrl }: DatabaseAddress,
  { url, headers, runs, bare: page, pages }: Beside<Name>,
): Promise<Measured<Name>[]> => {
  const bare = await serve<{ url: string }>('serve-bare', [databaseUrl, page]);
  const measured: Measured<Name>[] = [];
  try {
    for (const [name, address] of Object.entries(pages) as [Name, string][]) {
      const ours = { url: `${url}${address}`, headers, took: [] as number[] };
      const yardstick = { url: `${bare.said.url}${address}`, headers: {}, took: [] as number[] };
      const bytes = await bytesOfBoth(ours, yardstick);
      const ask = async ({ url, headers, took }: typeof ours): Promise<void> =>
        void took.push(...(await millisecondsEach(url, headers, PAGES_A_RUN)));
      for (const one of [ours, yardstick]) await millisecondsEach(one.url, one.headers, WARM_UP_PAGES);
      await byTurns(
        runs,
        () => ask(ours),
        () => ask(yardstick),
      );
      measured.push({ name, ours: median(ours.took), bare: median(yardstick.took), bytes });
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

/** A page that says when it was made differs at the end of a minute, and is asked for again. */
const TRIES = 2;

/** @throws Error when the two do not show the same, to the letter, or no figures. */
const bytesOfBoth = async (ours: Address, bare: Address, tries = TRIES): Promise<number> => {
  const [html, bareHtml] = [await answerOf(ours.url, ours), await answerOf(bare.url, bare)];
  const differs = mainOf(html) !== mainOf(bareHtml);
  if (differs && tries > 1) return bytesOfBoth(ours, bare, tries - 1);
  if (differs)
    throw new Error(
      `${ours.url} and ${bare.url} do not show the same: ${apart(mainOf(html), mainOf(bareHtml))}`,
    );
  if (!NUMBER.test(mainOf(html))) throw new Error(`${ours.url} shows no figures`);
  return html.length;
};

/** A number of people in a headline or a table: exact, or to the nearest 5. */
const NUMBER = />(About )?[1-9][\d,]*</;

/** What each has where they part. */
const apart = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return [one, other].map((text) => `“${text.slice(at, at + 80)}”`).join(' and ');
};

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

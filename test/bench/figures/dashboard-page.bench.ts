import { besideBare, countedIn, medianOf, withPerson } from '../support/beside-bare';
import { Bench } from '../support/figure';
import { makeReleases } from '../support/london';
import { milliseconds, pageFigure } from '../support/page-figure';
import { readBetween, readsSoFar } from '../support/tables-read';

const PAGES = {
  weekly: '/london?table=placements',
  quarterly: '/london?table=placements&product=quarterly',
} as const;

/** Seventeen weeks and two quarters that the practice London's returns tell of. */
const RELEASED = ['2026-06-30', '2026-10-31'] as const;

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
    besideBare(address, { url, headers, runs, bare: 'london', pages: PAGES }),
  );
  const read = readBetween(between, await readsSoFar(address));
  return measured.map((one) =>
    pageFigure(one, {
      what: `A dashboard page: ${one.name} placement groups of London and its parts`,
      also:
        one.name === 'weekly'
          ? `; ${milliseconds(own)} for a borough, whose own row is counted beside it`
          : undefined,
      read,
    }),
  );
};

import { besideBare, withPerson } from '../support/beside-bare';
import { Bench, Figure } from '../support/figure';
import { makeReleases } from '../support/london';
import { pageFigure } from '../support/page-figure';
import { readBetween, readsSoFar } from '../support/tables-read';

const WORKSTREAM = {
  'A workstream’s page: its figures of London and its parts': '/workstreams/fostering',
  'A workstream’s page: its figures of every borough': '/workstreams/fostering?areas=boroughs',
} as const;

const POSITION = { 'The London position on one side of paper': '/workstreams/position' } as const;

/** The tables of the workstream and of the position that the practice London has enough of this long before it is loaded. */
const CUBES = ['placements', 'placements-in-the-year', 'same-carer', 'hcli-cohort', 'hcli-costs'];
/** Five weeks and a quarter. */
const RELEASED = ['2026-09-30', '2026-10-31'] as const;

/** The pages that show figures of several tables, as a commissioner sees them, beside the same by Express and pg alone. */
export const workstreamPage: Bench = async ({ runs, server }) => {
  const address = await (await server()).london();
  for (const cube of CUBES) await makeReleases(address, cube, RELEASED);
  const start = await readsSoFar(address);
  const measured = await withPerson(address, 'commissioner', async (url, headers) => [
    ...(await besideBare(address, { url, headers, runs, bare: 'workstream', pages: WORKSTREAM })),
    ...(await besideBare(address, { url, headers, runs, bare: 'position', pages: POSITION })),
  ]);
  const read = readBetween(start, await readsSoFar(address));
  return measured.map((one): Figure => pageFigure(one, { what: one.name, read }));
};

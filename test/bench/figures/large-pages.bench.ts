import { besideBare, withPerson } from '../support/beside-bare';
import { Bench } from '../support/figure';
import { pageFigure } from '../support/page-figure';
import { readBetween, readsSoFar } from '../support/tables-read';

const LONDON = {
  'A dashboard page of weekly placement groups, at large size': '/london?table=placements',
} as const;
const WORKSTREAM = { 'A workstream’s page, at large size': '/workstreams/fostering' } as const;

/** The same pages over a London of a million episodes, whose releases `refresh` made: they read nothing else. */
export const largePages: Bench = async ({ runs, server }) => {
  const { address } = await (await server()).large();
  const start = await readsSoFar(address);
  const measured = await withPerson(address, 'commissioner', async (url, headers) => [
    ...(await besideBare(address, { url, headers, runs, bare: 'london', pages: LONDON })),
    ...(await besideBare(address, { url, headers, runs, bare: 'workstream', pages: WORKSTREAM })),
  ]);
  const read = readBetween(start, await readsSoFar(address));
  return measured.map((one) => pageFigure(one, { what: one.name, read }));
};

import { Client } from 'pg';
import { AuditService } from '@lib/audit/audit.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { jobFor, STATISTICS } from '@lib/database/context/viewer-context';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { HIGH_COST_CUBES } from '@lib/measures/cubes/cube-register';
import { countsOf } from '@lib/releases/protecting/counts';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { Importing, returnOf } from '@test/support/importing';
import { printRelease } from '@test/support/printed-releases';
import { ReleasedCells } from '@test/support/releases/released-cells';
import { TrueRelease } from '@test/support/releases/released-london';
import { SeenLondon } from '@test/support/releases/seen';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { leaking } from './london-crawl-leaks';

const BROMLEY = 305;
const QUARTERS = ['2026-06-30', '2026-09-30'].map(day);

/** One in so many of the addresses with a combination of answers: all of what has one answer is asked. */
const ONE_IN = 40;

describe('high-cost placements across London as everybody may look at them', () => {
  let app: WebApp;
  let superuser: Client;
  let cells: ReleasedCells;
  let commissioner: Browser;
  let officer: Browser;
  let outside: SeenLondon;
  let inside: SeenLondon;
  const releases: TrueRelease[] = [];
  const borough = { id: BROMLEY, name: authorityById(BROMLEY).name };

  beforeAll(async () => {
    app = await startWebApp();
    await fillRegister();
    await print();
    superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    cells = await ReleasedCells.of(superuser);
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
    outside = await SeenLondon.crawl(commissioner, by(null), ONE_IN);
    inside = await SeenLondon.crawl(officer, by(borough), ONE_IN);
  }, 600_000);
  afterAll(async () => {
    await superuser?.end();
    await app.close();
  });

  const by = (whose: typeof borough | null): ConstructorParameters<typeof SeenLondon>[0] => ({
    cells,
    releases,
    confirming: new Set(),
    borough: whose,
  });

  /** Three dear placements of Bromley with foster carers, so that its own row has small numbers. */
  const fillRegister = async (): Promise<void> => {
    const work = await app.database.unitOfWork('web');
    const clock = FixedClock.at('2026-06-12T09:00:00Z');
    const importing = new Importing(work, clock);
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3']), 2026);
    const lines = new CostLines(work, new AuditService(), clock);
    const placements = await work.run(jobFor(BROMLEY), (tx) =>
      tx.query<{ id: string }>('select id from placements'),
    );
    for (const { id } of placements)
      await lines.add({ ...importing.as(BROMLEY), name: 'An officer' }, id, {
        kind: 'core', payer: 'social-care', per: 'week', pence: 612_345, startsOn: day('2026-05-01'), endsOn: null,
      }); // prettier-ignore
  };

  /** Every table twice, and what Bromley’s own row is held against: as the release job counts it. */
  const print = async (): Promise<void> => {
    const stats = await app.database.unitOfWork('stats');
    for (const cube of HIGH_COST_CUBES)
      for (const [at, on] of QUARTERS.entries()) {
        await printRelease(stats, { cube: cube.code, product: 'official', on, more: at });
        const counted = await stats.run(STATISTICS, (tx) => cube.count(tx, BROMLEY, on));
        releases.push({ cube: cube.code, product: 'official', on, truth: new Map([[BROMLEY, countsOf(cube, counted)]]) }); // prettier-ignore
      }
    await publishEveryRelease(app.database);
  };

  it('show released cells and shares of printed numbers, and nothing else with a number in it', () => {
    expect(outside.problems).toEqual([]);
    expect(outside.numbers).toBeGreaterThan(500);
    const asked = [...outside.digests.keys()];
    for (const { code } of HIGH_COST_CUBES)
      expect(asked).toEqual(expect.arrayContaining([`/london?table=${code}`, `/api/v1/london/${code}`]));
  });

  it('show a borough the same, and its own counts exactly', () => {
    expect(inside.problems).toEqual([]);
    expect(inside.numbers).toBeGreaterThan(outside.numbers);
  });

  it.each([
    [
      'an own row that is not what the borough counted',
      '/london?table=hcli-cohort',
      (text: string) => text.replace(/(only your borough sees it[\s\S]*?<td[^>]*>\s*)3\b/, '$14'),
    ],
    [
      'a number that was not released',
      '/london?table=hcli-fees',
      (text: string) => text.replace(/(<td[^>]*>\s*)\d+(?=\s*<\/td>)/, (_, start: string) => `${start}9999`),
    ],
  ])('notice %s', async (_what, address, change) => {
    const honest = new SeenLondon(by(borough));
    honest.take(address, await officer.get(address));
    expect(honest.problems).toEqual([]);
    const leaky = new SeenLondon(by(borough));
    leaky.take(address, await leaking(officer, change).get(address));
    expect(leaky.problems).not.toEqual([]);
  });
});

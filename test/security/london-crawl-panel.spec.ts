import { Client } from 'pg';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { jobFor, STATISTICS } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { PANEL_CUBES, SURVEY_CUBES } from '@lib/measures/cubes/cube-register';
import { stateUnmetNeed } from '@lib/panel/unmet-need/state-unmet-need';
import { countsOf } from '@lib/releases/protecting/counts';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { NOTHING } from '@test/support/panel/searching';
import { printRelease } from '@test/support/printed-releases';
import { ReleasedCells } from '@test/support/releases/released-cells';
import { TrueRelease } from '@test/support/releases/released-london';
import { SeenLondon } from '@test/support/releases/seen';
import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { leaking } from './london-crawl-leaks';

const BROMLEY = 305;
const QUARTERS = ['2026-09-30', '2026-12-31'].map(day);
const WEEKS = ['2026-12-20', '2026-12-27'].map(day);

/** Tables of the panels, and of what surveys say beside them. */
const TABLES = [...PANEL_CUBES, ...SURVEY_CUBES];

/** One in so many of the addresses with a combination of answers: all of what has one answer is asked. */
const ONE_IN = 40;

describe('the panels across London as everybody may look at them', () => {
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
    const world = await PanelWorld.of(app.database, [BROMLEY]);
    for (let at = 0; at < 3; at += 1) {
      const mine = await draftCase(world, BROMLEY);
      await world.job.run(jobFor(BROMLEY), (tx) =>
        stateUnmetNeed(tx, world.work(), mine, { facts: NOTHING, seenVersion: null }),
      );
    }
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

  /** Every table twice, and what Bromley’s own row is held against: as the release job counts it. */
  const print = async (): Promise<void> => {
    const stats = await app.database.unitOfWork('stats');
    for (const cube of TABLES)
      for (const product of cube.products)
        for (const [at, on] of (product === 'official' ? QUARTERS : WEEKS).entries()) {
          await printRelease(stats, { cube: cube.code, product, on, more: at });
          const counted = await stats.run(STATISTICS, (tx) => cube.count(tx, BROMLEY, on));
          const truth = new Map([[BROMLEY, countsOf(cube, counted)]]);
          releases.push({ cube: cube.code, product, on, truth });
        }
    await publishEveryRelease(app.database);
  };

  it('show released cells and shares of printed numbers, and nothing else with a number in it', () => {
    expect(outside.problems).toEqual([]);
    expect(outside.numbers).toBeGreaterThan(700);
    const asked = [...outside.digests.keys()];
    for (const { code } of TABLES)
      expect(asked).toEqual(expect.arrayContaining([`/london?table=${code}`, `/api/v1/london/${code}`]));
  });

  it('show a borough the same, and its own counts exactly', () => {
    expect(inside.problems).toEqual([]);
    expect(inside.numbers).toBeGreaterThan(outside.numbers);
  });

  describe('notice', () => {
    it.each([
      [
        'a band of a step with another number',
        '/london?table=panel-recommendations',
        (text: string) =>
          text.replace(
            /(On an agenda within 7 days<\/th>\s*<td[^>]*>\s*)\d+/,
            (_, start: string) => `${start}7`,
          ),
      ],
      [
        'a median in days',
        '/london?table=panel-recommendations',
        (text: string) => text.replace('the median is in the band', 'the median is 9.5 days, in the band'),
      ],
      [
        'a share at the top that was not worked out from printed numbers',
        '/london?table=panel-recommendations',
        (text: string) => text.replace(/\d+% of recommendations/, '99% of recommendations'),
      ],
      [
        'an own row that is not what the borough counted',
        '/london?table=unmet-need',
        (text: string) =>
          text.replace(/(only your borough sees this row[\s\S]*?<td[^>]*>(?:<div>)?\s*)3\b/, '$14'),
      ],
    ])('%s', async (_what, address, change) => {
      const honest = new SeenLondon(by(borough));
      honest.take(address, await officer.get(address));
      expect(honest.problems).toEqual([]);
      const leaky = new SeenLondon(by(borough));
      leaky.take(address, await leaking(officer, change).get(address));
      expect(leaky.problems).not.toEqual([]);
    });
  });
});

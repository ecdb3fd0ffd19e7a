import { Client } from 'pg';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { jobFor, STATISTICS } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { countsOf } from '@lib/releases/protecting/counts';
import { releaseEveryTable } from '@test/support/every-table-released';
import { londonRows, saveLondon } from '@test/support/releases/made-up-london';
import { readBundle } from '@test/support/releases/read-bundle';
import { ReleasedCells } from '@test/support/releases/released-cells';
import { TrueRelease } from '@test/support/releases/released-london';
import { SeenBy, SeenLondon } from '@test/support/releases/seen';
import { SUFFICIENCY_PAGES } from '@test/support/releases/sufficiency-pages';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveHistory, saveReturn } from '../db/measures/made-borough';
import { leaking } from './london-crawl-leaks';
import { SUFFICIENCY_LEAKS } from './london-crawl-sufficiency-leaks';

const BROMLEY = 305;
const WEEKS = ['2026-10-18', '2026-10-25'].map(day);
const QUARTERS = ['2026-06-30', '2026-09-30'].map(day);
/** One in so many of the addresses with a combination of answers: all of what has one answer is asked. */
const ONE_IN = 12_000;

describe('pages about sufficiency as everybody may look at them', () => {
  let app: WebApp;
  let superuser: Client;
  let cells: ReleasedCells;
  let commissioner: Browser;
  let officer: Browser;
  let outside: SeenLondon;
  let inside: SeenLondon;
  const releases: TrueRelease[] = [];
  const borough = { id: BROMLEY, name: authorityById(BROMLEY).name };
  const by = (whose: SeenBy['borough']): SeenBy => ({
    ...{ cells, releases, confirming: new Set<string>(), borough: whose },
  });

  beforeAll(async () => {
    app = await startWebApp();
    await (
      await app.database.unitOfWork('job')
    ).run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 3 });
      for (const born of ['2009-06-01', '2012-06-01', '2020-06-01'])
        await saveHistory(tx, born, { from: '2025-01-01' });
    });
    await releaseEveryTable(app, { weeks: WEEKS, quarters: QUARTERS });
    await countBromley();
    superuser = new Client({ connectionString: app.database.address.url });
    await superuser.connect();
    cells = await ReleasedCells.of(superuser);
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
    outside = await SeenLondon.crawl(commissioner, by(null), ONE_IN, SUFFICIENCY_PAGES);
    inside = await SeenLondon.crawl(officer, by(borough), ONE_IN, SUFFICIENCY_PAGES);
  }, 600_000);
  afterAll(async () => {
    await superuser?.end();
    await app.close();
  });

  /** What Bromley’s own rows are held against: as the release job counts it. */
  const countBromley = async (): Promise<void> => {
    const stats = await app.database.unitOfWork('stats');
    for (const cube of CUBES)
      for (const product of cube.products)
        for (const on of product === 'official' ? QUARTERS : WEEKS) {
          const counted = await stats
            .run(STATISTICS, (tx) => cube.count(tx, BROMLEY, on))
            .catch(() => new Map<string, number>());
          releases.push({
            cube: cube.code,
            product,
            on,
            truth: new Map([[BROMLEY, countsOf(cube, counted)]]),
          });
        }
  };

  it('show released cells, and what is worked out from printed numbers', () => {
    expect(outside.problems).toEqual([]);
    expect(outside.numbers).toBeGreaterThan(2_000);
    const asked = [...outside.digests.keys()];
    for (const { code } of SHIPPED_WORKSTREAMS)
      expect(asked).toEqual(expect.arrayContaining([`/workstreams/${code}`, `/api/v1/workstreams/${code}`]));
    expect([...outside.answers.keys()].filter((kind) => !/^(200|404) /.test(kind))).toEqual([]);
  });

  it('show a borough the same, and its own counts exactly', () => {
    expect(inside.problems).toEqual([]);
    expect(inside.numbers).toBeGreaterThan(outside.numbers);
  });

  it('tell nothing in the workbooks of all workstreams that is not released', async () => {
    const analyst = await app.as('analyst');
    const seen = new SeenLondon(by(null));
    for (const { code } of SHIPPED_WORKSTREAMS) {
      const file = await bundleOf(analyst, code);
      seen.add(await readBundle(`workbook of ${code}`, file.bytes, QUARTERS[1]!));
    }
    expect(seen.problems).toEqual([]);
    expect(seen.numbers).toBeGreaterThan(2_000);
  }, 240_000);

  /** Made by an analyst, and opened by the commissioner; no borough may. */
  const bundleOf = async (analyst: Browser, code: string): Promise<Answer> => {
    const fields = { 'asAt-day': '25', 'asAt-month': '10', 'asAt-year': '2026' };
    const made = await analyst.post(`/reports/catalogue/workstream-${code}`, fields);
    const address = `${made.location}/file`;
    expect([code, (await officer.get(address)).status]).not.toEqual([code, 200]);
    const file = await commissioner.get(address);
    expect([code, file.status]).toEqual([code, 200]);
    return file;
  };

  describe('notice', () => {
    it.each(Object.keys(SUFFICIENCY_LEAKS))('%s', async (leak) => {
      const { address, change } = SUFFICIENCY_LEAKS[leak]!;
      const honest = new SeenLondon(by(borough));
      honest.take(address, await officer.get(address));
      expect(honest.problems).toEqual([]);
      const leaky = new SeenLondon(by(borough));
      leaky.take(address, await leaking(officer, change).get(address));
      expect(leaky.problems).not.toEqual([]);
    });
  });

  it('do not change by a byte when there is another London behind them, nor for a borough when all others change', async () => {
    await saveLondon(superuser, londonRows(1, QUARTERS[1]!), [BROMLEY]);
    expect(await outside.changed(commissioner)).toEqual([]);
    expect(await inside.changed(officer)).toEqual([]);
  }, 240_000);
});

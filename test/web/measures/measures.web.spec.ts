import { jobFor } from '@lib/database/context/viewer-context';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { OWN_SOURCES, OwnSourceCode } from '../../../apps/web/src/measures/own/own-source';
import { OWN_VALUES } from '../../../apps/web/src/measures/own/own-values';
import { saveHistory, savePeriod, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;

/** What a borough’s returns and the directory are enough for. */
const isOfReturns = (source: OwnSourceCode): boolean => ['returns', 'directory', 'missing'].includes(source);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('how figures are worked out', () => {
  let app: WebApp;
  let officer: Browser;
  let analyst: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    analyst = await app.as('analyst');
  }, 60_000);
  afterAll(() => app.close());

  it('lists every measure under the aim it serves, and every table of London, and opens each', async () => {
    const list = await analyst.get('/measures');
    const links = list
      .html('main table a')
      .toArray()
      .map((link) => list.html(link).attr('href')!);
    const ofMeasures = MEASURES_DEFINED.map(({ code }) => `/measures/${code}`);
    const ofTables = CUBES.map(({ code }) => `/london/method?table=${code}`);
    expect(links.toSorted()).toEqual([...ofMeasures, ...ofTables].toSorted());
    for (const address of ofTables)
      expect([address, (await analyst.get(address)).status]).toEqual([address, 200]);
    for (const { code, name } of MEASURES_DEFINED) {
      const answer = await analyst.get(`/measures/${code}`);
      expect([answer.status, words(answer)]).toEqual([200, expect.stringContaining(name)]);
    }
  });

  it('sets the published figures of London and England beside a measure, and a borough’s own first', async () => {
    const tables = (answer: Answer): string[] =>
      answer
        .html('main table caption')
        .toArray()
        .map((caption) => answer.html(caption).text().trim());
    const own = await officer.get('/measures/same-carer-two-years');
    expect(tables(own)).toEqual(['Bromley, per cent', 'London, per cent', 'England, per cent']);
    expect(tableRows(own, /^London/)).toEqual([
      ['With the same carer for two years', '70', '70', '68', '67', '68'],
    ]);
    expect(tables(await analyst.get('/measures/same-carer-two-years'))).toEqual([
      'London, per cent',
      'England, per cent',
    ]);
  });

  it('says where no return has what a measure needs, and what is published in its place', async () => {
    const answer = await analyst.get('/measures/social-worker-changes');
    expect(words(answer)).toContain('works nothing out');
    expect(words(answer)).toContain('[x]');
    expect(words(await analyst.get('/measures/in-house-foster-share'))).toContain('publishes no figure');
  });

  describe('for people of a borough', () => {
    beforeAll(async () => {
      const job = await app.database.unitOfWork('job');
      await job.run(jobFor(BROMLEY), async (tx) => {
        await saveReturn(tx, { year: 2024, trueAt: '2024-03-31' });
        for (const [born, place] of [
          ['2012-06-01', 'U6'],
          ['2020-06-01', 'U1'],
          ['2009-06-01', 'K2'],
        ] as const) {
          const child = await saveHistory(tx, born, { from: '2023-06-01', place });
          await savePeriod(tx, child, { from: '2023-06-01' });
        }
      });
    });

    it.each(OWN_VALUES.filter(({ source }) => isOfReturns(source)).map(({ code }) => code))(
      'has their own figure of %s, and shows it to nobody else',
      async (code) => {
        const own = await officer.get(`/measures/${code}?on=2026-03-31`);
        expect(own.status).toBe(200);
        expect(tableRows(own, /^Bromley on 31 March 2026/).length).toBeGreaterThan(0);
        expect(words(await analyst.get(`/measures/${code}`))).not.toContain('Bromley');
      },
    );

    it.each(OWN_VALUES.filter(({ source }) => !isOfReturns(source)))(
      'says of $code why there is none, where nothing else than returns is held',
      async ({ code, source }) => {
        const own = await officer.get(`/measures/${code}?on=2026-03-31`);
        expect(own.status).toBe(200);
        expect(words(own)).toContain(OWN_SOURCES[source].none('Bromley', '31 March 2026'));
        expect(words(await analyst.get(`/measures/${code}`))).not.toContain('Bromley');
      },
    );

    it('is so many of so many, with what the measure makes of it', async () => {
      const rows = tableRows(await officer.get('/measures/placement-mix?on=2026-03-31'), /^Bromley on/);
      expect(rows[0]).toEqual(['Foster placements see the rows behind it', '2', '3', '67%']);
      const stayed = await officer.get('/measures/same-carer-two-years?on-day=31&on-month=3&on-year=2026');
      expect(tableRows(stayed, /^Bromley on/)).toEqual([
        ['With the same carer for two years', '2', '2', '100%'],
      ]);
    });

    it('is nothing of a day before the first return, and of no day to come', async () => {
      expect(words(await officer.get('/measures/placement-mix?on=2020-03-31'))).toContain(
        'do not reach back far enough',
      );
      for (const [wrong, problem] of [
        ['on=2090-01-01', 'Enter today or a day before it'],
        ['on-day=31&on-month=2&on-year=2026', 'must be a real date'],
      ] as const) {
        const answer = await officer.get(`/measures/placement-mix?${wrong}`);
        expect([answer.status, words(answer)]).toEqual([422, expect.stringContaining(problem)]);
      }
      expect((await analyst.get('/measures/placement-mix?day=1')).status).toBe(400);
    });
  });

  it('has no measure of another name, and shows nobody anything who may not see figures', async () => {
    expect((await analyst.get('/measures/none')).status).toBe(404);
    expect((await (await app.as('administrator')).get('/measures')).status).toBe(403);
  });
});

import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveHistory, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;
const BEXLEY = 303;
const CAMDEN = 202;
const ON = '2026-04-26';
const NEIGHBOURS_OF_CAMDEN = ['Barnet', 'Hackney', 'Hammersmith and Fulham', 'Haringey', 'Islington', 'Kensington and Chelsea', 'Lambeth', 'Lewisham', 'Southwark', 'Westminster']; // prettier-ignore

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const neighbours = (answer: Answer): string[][] =>
  tableRows(answer, /exact figures, beside its statistical neighbours in London/);
const nameOf = (row: readonly string[]): string => row[0]!;

describe('what stands beside a borough’s own row of London', () => {
  let app: WebApp;
  let camden: Browser;
  let bromley: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    for (const borough of [BROMLEY, BEXLEY, CAMDEN])
      await job.run(jobFor(borough), async (tx) => {
        await saveReturn(tx);
        for (const born of ['2009-06-01', '2012-06-01', '2020-06-01'])
          await saveHistory(tx, born, { from: '2025-01-01' });
      });
    const stats = await app.database.unitOfWork('stats');
    for (const cube of ['placements', 'location-tiers', 'placements-in-the-year', 'unmet-need'])
      for (const product of ['operational', 'official'] as const)
        if (cube !== 'unmet-need' || product === 'official')
          await printRelease(stats, { on: day(ON), cube, product });
    await app.database.asSuperuser(`update releases set state = 'published'`);
    [camden, bromley] = [await app.as('officer-camden'), await app.as('officer-bromley')];
  }, 60_000);
  afterAll(() => app.close());

  describe('its statistical neighbours', () => {
    it('are whole cells of the release, by name, with the borough’s own row first and no rank', async () => {
      const page = await camden.get('/london?product=quarterly&by=age');
      const [own, ...others] = neighbours(page);
      expect(nameOf(own!)).toBe('CamdenExact: only your borough sees this row');
      expect(own![1]).toBe('3');
      expect(others.map(nameOf)).toEqual(NEIGHBOURS_OF_CAMDEN);
      const all = tableRows(await camden.get('/london?product=quarterly&by=age&areas=boroughs'), /^Placement groups and age bands by age/);
      expect(others).toEqual(NEIGHBOURS_OF_CAMDEN.map((name) => all.find((row) => nameOf(row) === name)));
      expect(words(page)).not.toMatch(/\brank/i);
    }); // prettier-ignore

    it('are broken down as boroughs are, where London is broken down finer', async () => {
      const page = await camden.get('/london');
      const columns = page.html('table:has(caption:contains("beside its statistical neighbours")) thead th').toArray();
      const level = await camden.get('/london?areas=boroughs');
      const ofBoroughs = level.html('table:has(caption:contains("by placement group")) thead th').toArray();
      const text = (answer: Answer, cells: typeof columns): string[] => cells.map((cell) => answer.html(cell).text().trim());
      expect(text(page, columns)).toEqual(text(level, ofBoroughs));
      const cells = neighbours(page).slice(1).flatMap((row) => row.slice(1));
      expect(cells.filter((cell) => cell.startsWith('[x]'))).toEqual([]);
    }); // prettier-ignore

    it('say who is outside London, and who has none in it', async () => {
      const bexley = await (await app.as('officer-bexley')).get('/london');
      expect(neighbours(bexley).map(nameOf).slice(1)).toEqual(['Havering']);
      expect(words(bexley)).toContain(
        'Outside London, so that there are no figures here: Bedford; Bournemouth, Christchurch and Poole; Bury; ',
      );
      const answer = await bromley.get('/london');
      expect(words(answer)).toContain('All of them are outside London, so that there are no figures here: ');
      expect(neighbours(answer)).toEqual([]);
    });

    it('say where a breakdown is not released by borough', async () => {
      const answer = await camden.get('/london?product=quarterly&by=age-foster');
      expect(words(answer)).toContain('released for London and its parts only, and not by borough');
      expect(neighbours(answer)).toEqual([]);
    });

    it('are nowhere in a table that is of London alone, nor for the programme', async () => {
      expect(words(await camden.get('/london?table=unmet-need'))).not.toContain('statistical neighbours');
      const analyst = await app.as('analyst');
      expect(words(await analyst.get('/london'))).not.toContain('statistical neighbours');
      const api = (await analyst.get('/api/v1/london/placements')).json<{ neighbours: unknown }>();
      expect(api.neighbours).toBeNull();
    });

    it('are the same by the API', async () => {
      const { neighbours: said } = (await camden.get('/api/v1/london/placements?product=quarterly&by=age')).json<{
        neighbours: { outsideLondon: string[]; figures: { area: string; value: number | null; release: string }[] };
      }>();
      expect(said.outsideLondon).toEqual([]);
      expect([...new Set(said.figures.map(({ area }) => area))]).toEqual(NEIGHBOURS_OF_CAMDEN);
      const shown = neighbours(await camden.get('/london?product=quarterly&by=age')).slice(1);
      const number = (cell: string): number | null => (cell.startsWith('[') ? null : Number(cell.replaceAll(',', '')));
      expect(said.figures.filter((_, at) => at % 6 === 0).map(({ value }) => value)).toEqual(shown.map(([, whole]) => number(whole!)));
      const none = (await bromley.get('/api/v1/london/placements')).json<{ neighbours: { outsideLondon: string[]; figures: unknown[] } }>();
      expect([none.neighbours.outsideLondon.length, none.neighbours.figures]).toEqual([10, []]);
    }); // prettier-ignore
  });

  describe('the list behind it', () => {
    it.each([
      ['placements', 'placement-mix'],
      ['location-tiers', 'location-tiers'],
      ['placements-in-the-year', 'three-or-more-placements'],
    ])('%s leads to the list of %s, with as many children', async (table, measure) => {
      const answer = await bromley.get(`/london?table=${table}`);
      const href = answer.html('main a:contains("See the children behind")').attr('href')!;
      expect(href).toBe(`/measures/${measure}/children?on=${ON}`);
      const list = await bromley.get(href);
      expect(list.html('main table a[href^="/children/"]')).toHaveLength(3);
      for (const person of ['commissioner', 'analyst', 'member'])
        expect((await (await app.as(person)).get(`/london?table=${table}`)).text).not.toContain('children behind');
    }); // prettier-ignore

    it('is not there for a table that counts something else', async () => {
      expect((await bromley.get('/london?table=unmet-need')).text).not.toContain('See the children behind');
    });
  });
});

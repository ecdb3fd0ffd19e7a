import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { PANEL_CUBES, SURVEY_CUBES } from '@lib/measures/cubes/cube-register';
import { UNMET_NEED } from '@lib/measures/cubes/unmet-need.cube';
import { COST_BAND_CODES } from '@lib/panel/options/cost-band';
import { stateUnmetNeed } from '@lib/panel/unmet-need/state-unmet-need';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { NOTHING } from '@test/support/panel/searching';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const QUARTERS = ['2026-09-30', '2026-12-31'].map(day);
const WEEKS = ['2026-12-20', '2026-12-27'].map(day);

/** Tables of the panels, and of what surveys say beside them. */
const TABLES = [...PANEL_CUBES, ...SURVEY_CUBES];

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const headlines = ({ html }: Answer): string[] =>
  html('.plp-headline').toArray().map((one) => html(one).text().replace(/\s+/g, ' ').trim()); // prettier-ignore

describe('the panels across London', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    const world = await PanelWorld.of(app.database, [BROMLEY]);
    const mine = await draftCase(world, BROMLEY);
    await world.job.run(jobFor(BROMLEY), (tx) =>
      stateUnmetNeed(tx, world.work(), mine, { facts: NOTHING, seenVersion: null }),
    );
    const people = [
      'officer-bromley',
      'officer-bexley',
      'commissioner',
      'analyst',
      'member',
      'administrator',
    ];
    for (const person of people) browsers.set(person, await app.as(person));
  }, 90_000);
  afterAll(() => app.close());

  it('has a section for the panels and one for unmet need, which say that there is nothing yet and when there is', async () => {
    const answer = await as('commissioner').get('/london?table=panel-recommendations');
    expect(answer.status).toBe(200);
    expect(answer.title).toBe('The weekly panel: recommendations of the panels – Pan-London placements');
    const sections = answer.html('nav[aria-label="Sections of London"] a');
    expect(sections.toArray().map((one) => answer.html(one).text())).toEqual([
      'London placements', 'The weekly panel', 'Unmet need', 'High-cost placements',
    ]); // prettier-ignore
    expect(answer.html('[aria-current=page]').text()).toContain('The weekly panel');
    expect(words(answer)).toContain('There are no quarterly, exact figures yet');
    expect(words(answer)).toContain('Quarterly figures come 28 days after the quarter ends.');
    expect(answer.html('table')).toHaveLength(0);
    const none = await as('commissioner').get('/london/months?table=unmet-need');
    expect(words(none)).toContain('A quarter is shown here when its release is made and signed off.');
    expect((await as('commissioner').get('/london/download?table=unmet-need')).status).toBe(404);
    expect((await as('commissioner').get('/api/v1/london/unmet-need')).status).toBe(404);
  });

  describe('once they are released', () => {
    beforeAll(async () => {
      const stats = await app.database.unitOfWork('stats');
      for (const { code, products } of TABLES)
        for (const product of products)
          for (const [at, on] of (product === 'official' ? QUARTERS : WEEKS).entries())
            await printRelease(stats, { cube: code, product, on, more: at * 3 });
      await publishEveryRelease(app.database);
    }, 60_000);

    it.each([
      ['officer-bromley', 200],
      ['commissioner', 200],
      ['analyst', 200],
      ['member', 200],
      ['administrator', 403],
    ])('answers %s with %i on every table, its months, its file and its twin', async (person, status) => {
      for (const { code } of TABLES)
        for (const address of [
          `/london?table=${code}`,
          `/london/months?table=${code}`,
          `/london/download?table=${code}`,
          `/api/v1/london/${code}`,
          `/api/v1/london/${code}/months`,
        ])
          expect([address, (await as(person).get(address)).status]).toEqual([address, status]);
    });

    it('says of searches still open that they are what boroughs handed in, and by type, age and wait', async () => {
      const answer = await as('commissioner').get('/london?table=open-searches');
      expect(answer.title).toContain('Unmet need: searches still open, by the survey');
      expect(words(answer)).toMatch(
        /[\d,]+ of [\d,]+ searches still open of 31 London boroughs preferred a residential setting \(\d+%\)\./,
      );
      expect(words(answer)).toContain(
        'They are what boroughs handed in in the sufficiency survey about 31 December 2026, as it stood when the figures were made. A borough that handed in nothing is missing and not counted as none.',
      );
      for (const by of ['age', 'wait'])
        expect((await as('commissioner').get(`/london?table=open-searches&by=${by}`)).status).toBe(200);
    });

    it('says in a sentence what a quarter’s recommendations were, and leads with deferrals, quorum and emergencies', async () => {
      const answer = await as('commissioner').get('/london?table=panel-recommendations');
      expect(words(answer)).toMatch(
        /From 1 October 2026 to 31 December 2026, [\d,]+ of [\d,]+ recommendations on cases of 31 London boroughs endorsed, ratified or matched what the borough asked for, without conditions \(\d+%\)\./,
      );
      const [all, , deferred, inPrinciple, emergency] = headlines(answer);
      expect(all).toMatch(/^Recommendations, quarter by quarter [\d,]+ .*on 30 September 2026$/);
      expect(deferred).toMatch(/^Deferred once or more, quarter by quarter [\d,]+ \d+% of recommendations /);
      expect(inPrinciple).toMatch(
        /^Made without a quorum, in principle only, quarter by quarter [\d,]+ \d+% of/,
      );
      expect(emergency).toMatch(/^Brought after an emergency placement, quarter by quarter [\d,]+ \d+% of/);
      expect(words(answer)).toContain('PL-OF-2026-12-31-panel-recommendations');
      expect(words(answer)).toContain('31 of the 32 boroughs are in these figures.');
      expect(words(answer)).toContain(
        'They are counted from the panels’ own record in this service, as it stood at the end of 31 December 2026.',
      );
      expect(words(answer)).not.toMatch(/returns/i);
    });

    it('has each step in bands of days with the band of the median', async () => {
      const answer = await as('commissioner').get('/london?table=panel-recommendations&by=deferred');
      const text = words(answer);
      for (const measured of ['an agenda', 'the recommendation', 'the borough’s response'])
        expect(text).toMatch(
          new RegExp(`From referral to ${measured}: the median is in the band “[^”]+ days[^”]*”\\.`),
        );
      expect(text).toMatch(/From referral to the start, of those that started: the median is in the band “/);
      const rows = tableRows(answer, /^How long each step took: London/);
      expect(rows).toHaveLength(2 + 3 + 2 + 3);
      expect(rows[0]![0]).toBe('On an agenda within 7 days');
      const json = (await as('analyst').get('/api/v1/london/panel-recommendations?by=listed')).json<{
        median: { categoryCode: string | null; status: string };
      }>();
      expect(json.median.status).toBe('shown');
      expect(text).toContain(
        json.median.categoryCode === 'listed|0-7' ? 'within 7 days' : 'after more than 7 days',
      );
      const none = (await as('analyst').get('/api/v1/london/panel-recommendations?by=outcome')).json<{
        median: unknown;
      }>();
      expect(none.median).toBeNull();
    });

    it('shows London and its parts, never a borough, and asks for no boroughs', async () => {
      for (const { code, areas } of PANEL_CUBES) {
        const answer = await as('commissioner').get(`/london?table=${code}&areas=boroughs`);
        expect(answer.html('select[name=areas]')).toHaveLength(0);
        const names = tableRows(answer, / by /).map(([name]) => name!.replace(/\d+ boroughs$/, ''));
        expect(names[0]).toBe('London');
        expect(names).not.toContain('Bromley');
        expect(names).toHaveLength(areas.length === 1 ? 1 : 3);
      }
      expect((await as('analyst').get('/api/v1/london/unmet-need?areas=boroughs')).status).toBe(422);
      expect((await as('analyst').get('/api/v1/london/unmet-need/months?area=305')).status).toBe(422);
    });

    it.each(['need', 'age', 'sought', 'area', 'month'])('has unmet need by %s', async (by) => {
      const answer = await as('commissioner').get(`/london?table=unmet-need&by=${by}`);
      expect(words(answer)).toMatch(/cases without a suitable placement in 31 London boroughs /);
      expect(tableRows(answer, /^No suitable placement found by /).length).toBe(
        UNMET_NEED.areas.length === 1 ? 1 : 3,
      );
      expect(answer.html('svg')).toHaveLength(2);
    });

    it('sets a borough’s own count of its needs beside London, for its own people and nobody else', async () => {
      const own = await as('officer-bromley').get('/london?table=unmet-need&by=area');
      expect(words(own)).toContain('worked out now from your cases in this service, exact');
      const [bromley, ...beside] = tableRows(own, /^Bromley, exact figures, beside London/);
      expect(bromley).toEqual(['BromleyExact: only your borough sees this row', '1', '00%', '1100%', '00%']);
      expect(beside.map(([name]) => name!.replace(/\d+ boroughs$/, ''))).toEqual(['London']);
      const other = tableRows(
        await as('officer-bexley').get('/london?table=unmet-need&by=area'),
        /^Bexley, exact/,
      );
      expect(other[0]!.slice(1)).toEqual(['0', '0', '0', '0']);
      const timely = await as('officer-bromley').get('/london?table=panel-recommendations&by=listed');
      expect(tableRows(timely, /^Bromley, exact figures/)[0]!.slice(1)).toEqual(['0', '0', '0']);
      for (const person of ['commissioner', 'analyst', 'member'])
        expect(words(await as(person).get('/london?table=unmet-need'))).not.toContain('exact figures');
    });

    it('shows unmet need quarter by quarter, each as it was released', async () => {
      const answer = await as('commissioner').get('/london/months?table=unmet-need&category=need%7Charm');
      expect(answer.title).toBe(
        'London quarter by quarter: no suitable placement found – Pan-London placements',
      );
      const rows = tableRows(answer, /, release of each quarter$/);
      expect(rows.map(([on]) => on)).toEqual(['31 December 2026', '30 September 2026']);
      const parts = await as('commissioner').get(
        '/london/months?table=panel-recommendations&area=statistical',
      );
      expect(parts.html('th[scope=col]').length).toBe(3);
    });

    it('goes out as CSV, without the borough’s own row', async () => {
      const answer = await as('officer-bromley').get('/london/download?table=unmet-need&by=age');
      const [, ...lines] = answer.text.replace('\ufeff', '').trim().split('\n');
      expect(lines[0]).toMatch(
        /^2026-12-31,quarterly,PL-OF-2026-12-31-unmet-need,london,E12000007,London,total,No suitable placement found,\d+,shown,count$/,
      );
      expect(answer.text).not.toMatch(/Bromley|exact/);
    });

    it('has past cases by need, by setting, what they cost and whether they lasted', async () => {
      const answer = await as('member').get('/london?table=similar-cases&by=cost-home');
      expect(words(answer)).toContain('From 28 December 2025 to 27 December 2026');
      expect(tableRows(answer, /^Past cases of the panels by /)[0]!).toHaveLength(
        1 + 1 + COST_BAND_CODES.length,
      );
    });
  });
});

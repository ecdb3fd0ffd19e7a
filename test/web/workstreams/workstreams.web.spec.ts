import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { releaseEveryTable } from '@test/support/every-table-released';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveHistory, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;
const WEEKS = ['2026-10-18', '2026-10-25', '2026-11-01'].map(day);
const QUARTERS = ['2026-06-30', '2026-09-30'].map(day);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const texts = (answer: Answer, selector: string): string[] =>
  answer.html(selector).toArray().map((one) => answer.html(one).text().replace(/\s+/g, ' ').trim()); // prettier-ignore

describe('workstreams', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    await (
      await app.database.unitOfWork('job')
    ).run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 3 });
      for (const born of ['2009-06-01', '2012-06-01', '2020-06-01'])
        await saveHistory(tx, born, { from: '2025-01-01' });
    });
    for (const person of ['officer-bromley', 'commissioner', 'analyst', 'member', 'administrator'])
      browsers.set(person, await app.as(person));
  }, 90_000);
  afterAll(() => app.close());

  it('are listed before anything is released, and say when there will be figures', async () => {
    const list = await as('commissioner').get('/workstreams');
    expect(list.status).toBe(200);
    expect(tableRows(list, /^Workstreams/)).toHaveLength(10);
    expect(words(list)).toContain('No figure yet');
    const one = await as('commissioner').get('/workstreams/fostering');
    expect(words(one)).toContain('There is no such figure yet. Weekly figures come on Monday at 6am');
    expect(one.html('svg, .plp-headline')).toHaveLength(0);
  });

  describe('once their tables are released', () => {
    beforeAll(() => releaseEveryTable(app, { weeks: WEEKS, quarters: QUARTERS }), 120_000);

    it.each([
      ['officer-bromley', 200],
      ['commissioner', 200],
      ['analyst', 200],
      ['member', 200],
      ['administrator', 403],
    ])('answer %s with %d', async (person, status) => {
      expect((await as(person).get('/workstreams')).status).toBe(status);
      expect((await as(person).get('/workstreams/fostering')).status).toBe(status);
    });

    it.each(SHIPPED_WORKSTREAMS.map(({ code, title, figures }) => [code, title, figures.length] as const))(
      '%s: each figure has a headline, a sentence, a chart, a table, coverage and a definition',
      async (code, title, count) => {
        const answer = await as('commissioner').get(`/workstreams/${code}`);
        expect(answer.title).toBe(`${title} – Pan-London placements`);
        const of = (selector: string): number => answer.html(selector).length;
        expect(of('.plp-workstream-figure')).toBe(count);
        expect(of('.plp-headline')).toBe(count);
        expect(of('.plp-workstream-figure svg')).toBe(2 * count);
        expect(of('nav[aria-labelledby="contents"] a[href^="#figure-"]')).toBe(count);
        for (let at = 1; at <= count; at += 1) {
          expect(of(`#figure-${at} table`)).toBeGreaterThan(0);
          const text = answer.html(`#figure-${at}`).text().replace(/\s+/g, ' ');
          expect(text).toMatch(/(On|From) \d+ \w+ 202\d/);
          expect(text).toContain(
            '31 of the 32 boroughs are in these figures. Missing: Brent (no return yet).',
          );
          expect(text).toContain('Provisional: a local figure');
          expect(text).toContain('Download this table (CSV)');
          expect(text).toContain('Left out:');
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
        expect(texts(answer, 'nav[aria-labelledby="contents"] h3')).toEqual([
          'Are there enough of the right homes?',
          'Are outcomes good?',
          'Is the price fair?',
        ]);
      },
    );

    it('leads with numbers, each with its change in words and a way to its table', async () => {
      const answer = await as('commissioner').get('/workstreams/fostering');
      const [first] = texts(answer, '.plp-headline');
      expect(first).toMatch(
        /^Foster placements, its table, London, 1 November 2026 About [\d,]+ \d+% of children (No change that shows: the same as|About \d+ (more|fewer) than) a week before, on 25 October 2026$/,
      );
      expect(answer.html('.plp-headline a').first().attr('href')).toBe('#figure-1');
    });

    it('speaks of the category it is about, not of what the table leads with', async () => {
      const text = words(await as('commissioner').get('/workstreams/residential-capacity'));
      expect(text).toMatch(
        /On 1 November 2026, about [\d,]+ of about [\d,]+ children looked after by 31 London boroughs were in secure homes or children’s homes \(\d+%\)\./,
      );
    });

    it('has what the Department published beside it, from the table or from the measure', async () => {
      const answer = await as('commissioner').get('/workstreams/fostering');
      const rows = tableRows(answer, /^Published by the Department for Education: 31 March 2025/);
      expect(rows.map(([area]) => area)).toContain('London');
    });

    it('keeps what was asked in the address, and gives a link that takes it off', async () => {
      const address = '/workstreams/fostering?product=quarterly&on=2026-06-30&areas=SEL';
      const answer = await as('commissioner').get(address);
      expect(texts(answer, '.moj-filter__tag').map((tag) => tag.replace('Remove this filter: ', ''))).toEqual(
        ['Quarterly, exact', '30 June 2026', 'Boroughs of South East London'],
      );
      expect(answer.html('.moj-filter__tag').first().attr('href')).toBe(
        '/workstreams/fostering?on=2026-06-30&areas=SEL',
      );
      const text = words(answer);
      expect(text).toContain(
        'These are the figures up to 30 June 2026. There are newer ones, up to 1 November 2026.',
      );
      const [rows] = [tableRows(answer, /^Placement groups and age bands by placement group, 30 June 2026/)];
      expect(rows.map(([area]) => area!.replace(/\d+ boroughs.*/, ''))).toContain('Bexley');
      expect(text).toContain('This figure is given for London and its parts, and not for boroughs.');
    });

    it.each(['areas=castles', 'on=2026-10-19', 'product=daily', 'table=placements'])(
      'refuse %s',
      async (query) => {
        const { status } = await as('commissioner').get(`/workstreams/fostering?${query}`);
        expect(status).toBe(query.startsWith('table') ? 400 : 422);
      },
    );

    it('are not there under another name', async () => {
      expect((await as('commissioner').get('/workstreams/castles')).status).toBe(404);
    });

    it('show a borough its own row, exact, and nobody else', async () => {
      const own = await as('officer-bromley').get('/workstreams/fostering');
      const rows = tableRows(own, /^Bromley, exact figures/);
      expect(rows[0]![0]).toBe('BromleyExact: only your borough sees this row');
      expect(rows[0]![1]).toBe('3');
      expect(words(await as('commissioner').get('/workstreams/fostering'))).not.toContain('exact figures');
    });

    it('lead from a figure to its download, its months and its measure, and all of them answer', async () => {
      const answer = await as('commissioner').get('/workstreams/use-of-london?areas=NEL');
      const hrefs = answer.html('.plp-workstream-figure a').toArray().map((one) => one.attribs['href']!); // prettier-ignore
      const statuses = new Set<number>();
      for (const href of new Set(hrefs)) statuses.add((await as('commissioner').get(href)).status);
      expect([...statuses]).toEqual([200]);
    });
  });
});

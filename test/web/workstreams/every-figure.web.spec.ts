import { day } from '@lib/kernel/day';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { releaseEveryTable } from '@test/support/every-table-released';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first table of a figure as numbers, row by row; null where a symbol stands. */
const printedNumbers = (answer: Answer, id: string): (number | null)[] => {
  const html = answer.html;
  return html(`${id} table`)
    .first()
    .find('tbody td')
    .toArray()
    .map((cell) => html(cell).clone().find('.govuk-hint').remove().end().text().trim())
    .map((text) => (text.startsWith('[') ? null : Number(text.replaceAll(',', ''))));
};

/** The numbers of a file, line by line; sums of money are in no table of a workstream. */
const fileNumbers = (csv: string): (number | null)[] => {
  const [heading, ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field!));
  const at = (name: string): number => heading!.indexOf(name);
  return lines
    .filter((line) => line[at('unit')] === 'count')
    .map((line) => (line[at('value')] === '' ? null : Number(line[at('value')])));
};

describe('every figure of every workstream', () => {
  let app: WebApp;
  let commissioner: Browser;
  const statuses = new Map<string, number>();

  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
    await releaseEveryTable(app, {
      weeks: ['2026-10-25', '2026-11-01'].map(day),
      quarters: ['2026-06-30', '2026-09-30'].map(day),
    });
  }, 180_000);
  afterAll(() => app.close());

  const answers = async (href: string): Promise<number> => {
    if (!statuses.has(href)) statuses.set(href, (await commissioner.get(href)).status);
    return statuses.get(href)!;
  };

  it.each(SHIPPED_WORKSTREAMS.map(({ code, figures }) => [code, figures.length] as const))(
    '%s: all %d have a sentence, chart, table, coverage, freshness, definition and a file of the same numbers',
    async (code, count) => {
      const page = await commissioner.get(`/workstreams/${code}`);
      const html = page.html;
      for (let at = 1; at <= count; at += 1) {
        const id = `#figure-${at}`;
        const text = words(html(id).text());
        expect(text).toMatch(/(On|From) \d+ \w+ 202\d[^.]*,/);
        expect(html(`${id} svg`).length).toBeGreaterThan(0);
        expect(text).toMatch(/\d+ of the 32 boroughs are in these figures\. Missing: Brent \(no return yet\)\./);
        expect(text).toMatch(/Figures of \d.*, made at .*\. Provisional: a local figure that is never revised/);
        expect(text).toMatch(/It counts “.+”/);
        const link = (words: string): string => html(`${id} a:contains("${words}")`).first().attr('href')!;
        expect(link('Definition and method')).toMatch(/^\/london\/method\?table=[a-z-]+$/);
        expect([link('Definition and method'), await answers(link('Definition and method'))]).toEqual([link('Definition and method'), 200]);
        for (const measure of html(`${id} a[href^="/measures/"]`).toArray().map((one) => html(one).attr('href')!))
          expect([measure, await answers(measure)]).toEqual([measure, 200]);
        const file = await commissioner.get(link('Download this table (CSV)'));
        expect(file.status).toBe(200);
        const printed = printedNumbers(page, id);
        expect(printed.some((one) => one !== null)).toBe(true);
        expect(fileNumbers(file.text)).toEqual(printed);
      }
    },
    60_000,
  ); // prettier-ignore

  it('a method says how a table is counted, and names the measures of its matter; another table has none', async () => {
    const method = words((await commissioner.get('/london/method?table=hcli-cohort')).html('main').text());
    for (const said of ['How it is counted', 'What is left out', 'Small numbers', 'Registration', 'London alone'])
      expect(method).toContain(said);
    expect(method).toContain('It counts every child aged 10 to 17, not only those in high-cost placements.');
    expect((await commissioner.get('/london/method?table=castles')).status).toBe(422);
    expect((await commissioner.get('/london/method?table=placements&by=age')).status).toBe(400);
    expect((await (await app.as('administrator')).get('/london/method?table=placements')).status).toBe(403);
    const { tables } = (await commissioner.get('/api/v1/london')).json<{
      tables: { code: string; measures: { code: string; differs: string | null }[]; breakdowns: { parts: string[] }[] }[];
    }>();
    const cohort = tables.find(({ code }) => code === 'hcli-cohort')!;
    expect(cohort.measures.map(({ code }) => code)).toContain('liberty-orders');
    expect(cohort.breakdowns.length).toBeGreaterThan(3);
  }); // prettier-ignore
});

import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

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

  it('lists every measure under the aim it serves, and opens each', async () => {
    const list = await analyst.get('/measures');
    const links = list
      .html('main table a')
      .toArray()
      .map((link) => list.html(link).attr('href')!);
    expect(links.toSorted()).toEqual(MEASURES_DEFINED.map(({ code }) => `/measures/${code}`).toSorted());
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

  it('has no measure of another name, and shows nobody anything who may not see figures', async () => {
    expect((await analyst.get('/measures/none')).status).toBe(404);
    expect((await (await app.as('administrator')).get('/measures')).status).toBe(403);
  });
});

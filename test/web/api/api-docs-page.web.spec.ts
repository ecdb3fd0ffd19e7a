import { CheerioAPI } from 'cheerio';
import { startWebApp, WebApp } from '@test/support/web-app';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { documentOf } from './documented-client';

/** Each place has one name, each link within the page a place, each region a name. */
const expectSound = (page: CheerioAPI): void => {
  const ids = page('[id]')
    .map((_, one) => page(one).attr('id'))
    .get();
  expect(new Set(ids).size).toBe(ids.length);
  page('main a[href^="#"]').each((_, link) => expect(ids).toContain(page(link).attr('href')!.slice(1)));
  page('[role=region]').each((_, one) => expect(page(one).attr('aria-label')).toBeTruthy());
  expect(page('main script, main style, main [style]')).toHaveLength(0);
};

describe('the page of the API', () => {
  let app: WebApp;
  let html: CheerioAPI;
  let title: string;
  beforeAll(async () => {
    app = await startWebApp();
    const answer = await app.browser().get('/api/docs');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    html = answer.html;
    title = answer.title;
  });
  afterAll(() => app.close());

  const partOf = async (name: string): Promise<CheerioAPI> => {
    const link = html('main a').filter((_, one) => html(one).text() === `All about ${name}`);
    const answer = await app.browser().get(link.attr('href')!);
    expect([name, answer.status, answer.title]).toEqual([
      name,
      200,
      `${name}: using the API – Pan-London placements`,
    ]);
    return answer.html;
  };

  it('has a title, one main heading, and says how to get and send a token', () => {
    expect(title).toBe('Using the API – Pan-London placements');
    expect(html('h1').text()).toBe('Using the API');
    for (const heading of ['Getting a token', 'Sending it', 'When a request is refused', 'Limits']) {
      expect(html('h2').text()).toContain(heading);
    }
    expect(html('a[href="/api-tokens"]').text()).toBe('API tokens');
    expect(html('a[href="/api/docs/openapi.json"]').text()).toContain('OpenAPI 3.1');
  });

  it('leads to every part, and each part explains its operations', async () => {
    const document = await documentOf(app);
    const explained: string[] = [];
    for (const { name } of document.tags!) {
      const part = await partOf(name);
      const lines = part('section > p > code')
        .map((_, one) => part(one).text())
        .get();
      const summaries = part('h2')
        .map((_, one) => part(one).text())
        .get();
      const its = operationsOf(document).filter(({ operation }) => operation.tags.includes(name));
      for (const { operation } of its) expect(summaries).toContain(operation.summary);
      expect(html('main table').text()).toContain(its[0]!.path);
      expect(part('h1').text()).toBe(name);
      expectSound(part);
      explained.push(...lines);
    }
    const all = operationsOf(document).map(({ method, path }) => `${method} ${path}`);
    expect(explained.sort()).toEqual(all.sort());
  });

  it('shows the fields and an example of what is sent and answered', async () => {
    const people = await partOf('People');
    const section = people('section[aria-labelledby="invitations-invite"]');
    expect(section.find('table').text()).toContain('Work email address');
    const examples = section
      .find('pre')
      .map((_, one) => people(one).text())
      .get();
    expect(examples[0]).toContain('POST /api/v1/people/invitations\nContent-Type: application/json');
    expect(JSON.parse(examples[0]!.split('\n\n')[1]!)).toMatchObject({ role: 'officer', boroughId: 202 });
    expect(JSON.parse(examples[1]!)).toHaveProperty('link');
  });

  it('has no part that is not there', async () => {
    expect((await app.browser().get('/api/docs/nothing')).status).toBe(404);
  });

  it('has no script or style of its own, and nothing of a person', () => {
    expect(html('main script, main style, main [style]')).toHaveLength(0);
    expect(html('main').text()).not.toMatch(/practice\.invalid/);
  });

  it('leads nowhere that is not there', () => expectSound(html));

  it('is linked to from Help', async () => {
    const help = (await app.browser().get('/help')).html;
    expect(help('main a[href="/api/docs"]').text()).toBe('How to use the API');
  });
});

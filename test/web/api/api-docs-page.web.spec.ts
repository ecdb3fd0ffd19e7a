import { CheerioAPI } from 'cheerio';
import { startWebApp, WebApp } from '@test/support/web-app';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { documentOf } from './documented-client';

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

  it('has a title, one main heading, and says how to get and send a token', () => {
    expect(title).toBe('Using the API – Pan-London placements');
    expect(html('h1').text()).toBe('Using the API');
    for (const heading of ['Getting a token', 'Sending it', 'When a request is refused', 'Limits']) {
      expect(html('h2').text()).toContain(heading);
    }
    expect(html('a[href="/api-tokens"]').text()).toBe('API tokens');
    expect(html('a[href="/api/docs/openapi.json"]').text()).toContain('OpenAPI 3.1');
  });

  it('explains every operation of the document under its part', async () => {
    const document = await documentOf(app);
    const shown = html('section > p > code')
      .map((_, one) => html(one).text())
      .get();
    expect(shown.sort()).toEqual(
      operationsOf(document)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
    const headings = html('h3')
      .map((_, one) => html(one).text())
      .get();
    for (const { operation } of operationsOf(document)) expect(headings).toContain(operation.summary);
    for (const { name } of document.tags!) expect(html('h2').text()).toContain(name);
  });

  it('shows the fields and an example of what is sent and answered', () => {
    const section = html('section[aria-labelledby="invitations-invite"]');
    expect(section.find('table').text()).toContain('Work email address');
    const examples = section.find('pre').map((_, one) => html(one).text()).get(); // prettier-ignore
    expect(examples[0]).toContain('POST /api/v1/people/invitations\nContent-Type: application/json');
    expect(JSON.parse(examples[0]!.split('\n\n')[1]!)).toMatchObject({ role: 'officer', boroughId: 202 });
    expect(JSON.parse(examples[1]!)).toHaveProperty('link');
  });

  it('leads nowhere that is not there, and names every region and each place once', () => {
    const ids = html('[id]').map((_, one) => html(one).attr('id')).get(); // prettier-ignore
    expect(new Set(ids).size).toBe(ids.length);
    html('main a[href^="#"]').each((_, link) => expect(ids).toContain(html(link).attr('href')!.slice(1)));
    html('[role=region]').each((_, one) => expect(html(one).attr('aria-label')).toBeTruthy());
  });

  it('has no script or style of its own, and nothing of a person', () => {
    expect(html('main script, main style, main [style]')).toHaveLength(0);
    expect(html('main').text()).not.toMatch(/practice\.invalid/);
  });

  it('is linked to from Help', async () => {
    const help = (await app.browser().get('/help')).html;
    expect(help('main a[href="/api/docs"]').text()).toBe('How to use the API');
  });
});

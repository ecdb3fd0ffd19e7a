import { load } from 'cheerio';
import { request as httpRequest } from 'node:http';
import { inlineScriptHash } from '@lib/web-kit/security/inline-script';
import { SECRET_TEXT } from '../../support/shell/sample-errors';
import { SAMPLE_VIEWER, ShellApp, startShellApp } from '../../support/shell/shell-app';

describe('The shell', () => {
  let app: ShellApp;

  beforeAll(async () => {
    app = await startShellApp();
  });
  afterAll(async () => app?.close());
  beforeEach(() => app.signIn(SAMPLE_VIEWER));

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${app.address}${path}`, { redirect: 'manual', headers });
  const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${app.address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'content-type': type },
    });
  const goodForm =
    '_csrf=token&email=ada@example.org&started-day=27&started-month=March&started-year=26&kind=U1&borough=bromley&note=';

  describe('headers', () => {
    it.each([
      '/',
      '/samples/list',
      '/nowhere',
      '/samples/errors/failure',
      '/health/live',
      '/api/v1/errors/conflict',
    ])('%s has every security header and is kept by nobody', async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'none';script-src 'self' '${inlineScriptHash()}';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'`,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    });

    it('the page carries exactly the inline script of the policy', async () => {
      const page = load(await (await get('/')).text());
      const inline = page('script:not([src])')
        .toArray()
        .map((script) => page(script).text());
      expect(inline).toHaveLength(1);
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inline[0]));
      expect(`sha256-${Buffer.from(digest).toString('base64')}`).toBe(inlineScriptHash());
    });
  });

  describe('files', () => {
    it('are kept for ever under a name that changes with their content, and packed where that is taken', async () => {
      const page = load(await (await get('/')).text());
      const address = page('link[rel=stylesheet]').attr('href')!;
      expect(address).toMatch(/^\/assets\/app-[0-9a-f]{16}\.css$/);
      const plain = await get(address, { 'accept-encoding': 'identity' });
      expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const packed = await get(address, { 'accept-encoding': 'br' });
      expect(packed.headers.get('content-encoding')).toBe('br');
      expect(packed.headers.get('content-type')).toBe('text/css; charset=utf-8');
      const css = await plain.text();
      expect(await packed.text()).toBe(css);
      expect(/GDS Transport|url\((?!\/assets\/)|@import/.exec(css)).toBeNull();
    });

    it.each(['/assets/manifest.jsonx', '/assets/..%2f..%2fpackage.json', '/assets/../package.json'])(
      '%s is not found',
      async (path) => {
        expect((await get(path)).status).toBe(404);
      },
    );
  });

  describe('the layout', () => {
    it('says who is signed in, for which borough, and shows only what the role may do', async () => {
      const page = load(await (await get('/samples/list')).text());
      expect(page('html').attr('lang')).toBe('en');
      expect(page('header').text()).toContain('Ada Okafor, Borough officer, Bromley');
      const menu = page('nav[aria-label="Main menu"] li')
        .toArray()
        .map((item) => page(item).text().trim());
      expect(menu).toEqual(['Home', 'Imports', 'Children']);
      expect(page('nav[aria-label="Main menu"] [aria-current=page]').text().trim()).toBe('Children');
      expect(page('header form[method=post] input[name=_csrf]').attr('value')).toBe('token-of-the-visit');
      expect(page('footer').text()).toContain('Need help?');
      expect(page('.govuk-skip-link').attr('href')).toBe('#main-content');
    });

    it('has no practice banner in a real installation', async () => {
      expect(await (await get('/')).text()).not.toContain('Made-up data only');
    });

    it('shows the cards of the role, in order', async () => {
      const page = load(await (await get('/')).text());
      const titles = page('.plp-card h2')
        .toArray()
        .map((card) => page(card).text());
      expect(titles).toEqual(['Imports', 'Children and placements', 'Reports']);
    });

    it('tells a visitor what this is and where to sign in', async () => {
      app.signIn(null);
      const page = load(await (await get('/')).text());
      expect(page('main a[role=button]').text().trim()).toBe('Sign in');
      expect(page('header form')).toHaveLength(0);
    });
  });

  describe('forms', () => {
    it('a good one is followed by another page, so that reloading does not send it again', async () => {
      const response = await post('/samples/form', goodForm);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/samples/list?page=1']);
    });

    it('one with mistakes comes back as 422 with what was typed, and says so first in the title', async () => {
      const response = await post(
        '/samples/form',
        'email=ada&started-day=31&started-month=feb&kind=%3Cscript%3E&note=',
      );
      const page = load(await response.text());
      expect(response.status).toBe(422);
      expect(page('title').text()).toBe('Error: Sample form – Pan-London placements');
      const summary = page('.govuk-error-summary a')
        .toArray()
        .map((link) => [page(link).attr('href'), page(link).text()]);
      expect(summary).toEqual([
        ['#email', 'Enter an email address in the correct format, like name@example.org'],
        ['#started-day', 'The date it started must include a year'],
        ['#kind', 'Choose the kind of placement'],
        ['#borough', 'Choose a borough'],
      ]);
      for (const [href] of summary) expect(page(href)).toHaveLength(1);
      expect(page('#email').attr('value')).toBe('ada');
      expect(page('#started-month').attr('value')).toBe('feb');
    });

    it('never writes what was typed as markup', async () => {
      const response = await post(
        '/samples/form',
        `email=${encodeURIComponent('"><script>alert(1)</script>')}`,
      );
      expect(await response.text()).not.toContain('<script>alert');
    });

    it.each([
      ['a field the form does not have', `${goodForm}&borough_id=305`],
      ['the constructor', `${goodForm}&constructor=x`],
      ['a field sent twice', `${goodForm}&email=bob@example.org`],
    ])('refuses %s', async (_what, body) => {
      const response = await post('/samples/form', body);
      expect(response.status).toBe(400);
      expect(load(await response.text())('h1').text()).toBe('We could not read what you sent');
    });

    it('refuses to reach a prototype through JSON', async () => {
      const response = await post('/samples/form', '{"__proto__":{"polluted":true}}', 'application/json');
      expect(response.status).toBe(400);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });

    it('takes several answers where the form class says so', async () => {
      expect((await post('/samples/form', `${goodForm}&others=U1&others=K2`)).status).toBe(303);
    });

    it('refuses a body over 100 kB, and JSON that is not', async () => {
      expect((await post('/samples/form', `note=${'x'.repeat(110_000)}`)).status).toBe(413);
      expect((await post('/samples/form', '{"a":', 'application/json')).status).toBe(400);
      expect(
        (await post('/samples/form', `{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}`, 'application/json'))
          .status,
      ).toBe(400);
    });
  });

  describe('addresses', () => {
    it('refuses a name given twice, unless the page takes several values of it', async () => {
      expect((await get('/samples/list?page=1&page=2')).status).toBe(400);
      expect((await get('/?a=1&a=2')).status).toBe(400);
      expect((await get('/samples/list?type=K2&type=H5')).status).toBe(200);
    });

    it('refuses a name the page does not know, and a value it does not take', async () => {
      expect((await get('/samples/list?borough_id=305')).status).toBe(400);
      expect((await get('/samples/list?page=abc')).status).toBe(422);
      expect((await get('/samples/list?type[]=K2')).status).toBe(400);
    });

    it('never sends anybody off the service', async () => {
      const response = await get('/samples/elsewhere');
      expect([response.status, response.headers.get('location')]).toEqual([500, null]);
    });
  });

  describe('a list', () => {
    it('says how it is sorted, turns the order round, and keeps the filter while it does', async () => {
      const page = load(await (await get('/samples/list?type=K2&sort=reference&page=3')).text());
      const heading = page('th:contains("Child")').first();
      expect(heading.attr('aria-sort')).toBe('ascending');
      expect(heading.find('a').attr('href')).toBe('/samples/list?type=K2&sort=-reference');
      expect(page('title').text()).toBe('Sample list (page 3 of 13) – Pan-London placements');
      expect(page('main').text()).toContain('Showing 101 to 150 of 640 children');
      expect(page('.moj-filter__tag').attr('href')).toBe('/samples/list?sort=reference');
      expect(page('.govuk-pagination__next a').attr('href')).toBe(
        '/samples/list?type=K2&sort=reference&page=4',
      );
    });
  });

  it('a file is sent as a file, under its own name', async () => {
    const response = await get('/samples/download');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Placements - Bromley.csv"; filename*=UTF-8''Placements%20%E2%80%93%20Bromley.csv`,
    );
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('a,b\r\n1,2\r\n');
  });

  describe('errors', () => {
    it.each([
      ['/nowhere', 404, 'Page not found'],
      ['/samples/errors/not-found', 404, 'Page not found'],
      ['/samples/errors/not-allowed', 403, 'You cannot do this'],
      ['/samples/errors/conflict', 409, 'This has changed since you opened it'],
      ['/samples/errors/invalid', 422, 'There is a problem with what you sent'],
      ['/samples/errors/too-many', 429, 'Too many tries'],
      ['/samples/errors/unavailable', 503, 'Sorry, the service is not available just now'],
      ['/samples/errors/timeout', 503, 'Sorry, the service is not available just now'],
      ['/samples/errors/failure', 500, 'Sorry, there is a problem with the service'],
    ])('%s is %d', async (path, status, title) => {
      const response = await get(path);
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(load(text)('h1').text()).toBe(title);
      expect(text).not.toContain(SECRET_TEXT);
      expect(text).not.toMatch(/at .*:\d+:\d+|node_modules|\.ts\b/);
    });

    it('an unknown address and one that is not this viewer’s are the same page', async () => {
      const bare = async (path: string) => (await (await get(path)).text()).replace(/[0-9a-f-]{36}/g, '');
      expect(await bare('/samples/errors/not-found')).toBe(await bare('/samples/errors/not-found?'));
      const main = async (path: string) => load(await bare(path))('main').html();
      expect(await main('/samples/errors/not-found')).toBe(await main('/nowhere'));
    });

    it('a failure has a reference that is on its lines in the log, which hold nothing else of the request', async () => {
      const page = load(await (await get('/samples/errors/failure?search=secret-word')).text());
      const reference = page('main strong').text();
      expect(reference).toMatch(/^[0-9a-f-]{36}$/);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const lines = app.log
        .filter((line) => line.includes(reference))
        .map((line) => JSON.parse(line) as object);
      expect(lines).toEqual([
        expect.objectContaining({ msg: 'failure', kind: 'Error' }),
        {
          level: 30,
          time: expect.any(String),
          method: 'GET',
          route: '/samples/errors/:kind',
          status: 500,
          requestId: reference,
          milliseconds: expect.any(Number),
          personId: SAMPLE_VIEWER.personId,
          msg: 'request',
        },
      ]);
      expect(app.log.join('')).not.toContain('secret-word');
      expect(app.log.join('')).not.toContain(SECRET_TEXT);
    });

    it('says when to try again', async () => {
      expect((await get('/samples/errors/too-many')).headers.get('retry-after')).toBe('240');
      expect((await get('/samples/errors/unavailable')).headers.get('retry-after')).toBe('30');
    });

    it('sends somebody who has to sign in to the sign-in page', async () => {
      const response = await get('/samples/errors/sign-in');
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        '/sign-in?next=%2Fsamples%2Flist',
      ]);
    });

    it('answers a program in JSON', async () => {
      const invalid = await get('/api/v1/errors/invalid');
      expect(invalid.status).toBe(422);
      expect(await invalid.json()).toEqual({
        error: {
          code: 'return-refused',
          message: 'The return has 2 problems.',
          problems: [
            { field: 'CHILD', message: 'Row 14, CHILD: enter the local reference' },
            { field: 'DOB', message: 'Row 15, DOB: enter a date like 27/03/2011' },
          ],
          reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      });
      const unknown = await get('/api/v1/nothing');
      expect([unknown.status, (await unknown.json()) as object]).toEqual([
        404,
        {
          error: {
            code: 'not-found',
            message: 'Page not found',
            problems: [],
            reference: expect.any(String),
          },
        },
      ]);
    });

    it('an address that cannot be read is a page too', async () => {
      const status = await new Promise((resolve) => {
        httpRequest(`${app.address}/%E0%A4%A`, (response) => resolve(response.statusCode)).end();
      });
      expect(status).toBe(404);
    });
  });

  describe('health', () => {
    it('is live always, and ready once started while the database answers', async () => {
      expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
      const ready = await get('/health/ready');
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
    });

    it('finishes what is under way when it stops, and takes nothing new', async () => {
      const other = await startShellApp();
      const underWay = fetch(`${other.address}/samples/slow`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const closed = other.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await expect(fetch(`${other.address}/health/live`)).rejects.toThrow();
      expect((await underWay).status).toBe(200);
      await closed;
    });

    it('is not ready while it stops, though still live', async () => {
      const other = await startShellApp();
      try {
        other.readiness.stopping();
        const ready = await fetch(`${other.address}/health/ready`);
        expect([ready.status, await ready.json()]).toEqual([
          503,
          { status: 'not-ready', because: 'stopping' },
        ]);
        expect((await fetch(`${other.address}/health/live`)).status).toBe(200);
      } finally {
        await other.close();
      }
    });
  });
});

it('A practice installation says so at the top of every page, errors too', async () => {
  const app = await startShellApp({ practice: true });
  try {
    for (const path of ['/', '/help', '/samples/list', '/nowhere', '/samples/errors/failure']) {
      const page = load(await (await fetch(`${app.address}${path}`)).text());
      expect(page('header').text()).toContain('Made-up data only.');
    }
  } finally {
    await app.close();
  }
});

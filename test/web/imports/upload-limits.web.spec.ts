import { ClientRequest, request as httpRequest } from 'node:http';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser, Upload } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const PAGE = '/imports/new';
const API = '/api/v1/imports';

const LETTER: Upload = { field: 'files', name: 'letter.pdf', content: '%PDF-1.7 ...' };
const TOO_LARGE: Upload = { field: 'files', name: 'episodes.csv', content: Buffer.alloc(10_000_001, 'a') };
const GOOD: Upload[] = annualReturn(2022).map(({ name, bytes }) => ({
  field: 'files',
  name,
  content: Buffer.from(bytes),
}));

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

/** An upload that has begun to arrive and goes on only when it is told to. */
class SlowUpload {
  private readonly request: ClientRequest;
  readonly answered: Promise<number>;

  constructor(browser: Browser, token: string) {
    const head = [
      '--limit',
      'Content-Disposition: form-data; name="_csrf"',
      '',
      token,
      '--limit',
      'Content-Disposition: form-data; name="files"; filename="a.pdf"',
      '',
      '%PDF',
    ];
    this.request = httpRequest(`${browser.url}${PAGE}`, {
      method: 'POST',
      headers: {
        cookie: `plp=${browser.cookie('plp')}`,
        'content-type': 'multipart/form-data; boundary=limit',
      },
    });
    this.answered = new Promise((resolve, reject) => {
      this.request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      this.request.on('error', reject);
    });
    this.answered.catch(() => undefined);
    this.request.write(head.join('\r\n'));
  }

  goOn(): Promise<number> {
    this.request.end('\r\n--limit--\r\n');
    return this.answered;
  }

  goAway(): void {
    this.request.destroy();
  }
}

describe('uploads', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY);
  });
  afterAll(() => app.close());

  const throttles = async <T>(sql: string): Promise<T[]> => {
    const auth = await app.database.unitOfWork('auth');
    return auth.run(SYSTEM, (tx) => tx.query<T>(sql));
  };
  beforeEach(() => throttles('delete from auth.throttles'));

  /** As the browsers of today send it: they say that one of our pages did. */
  const send = async (browser: Browser, files: readonly Upload[], fields = {}): Promise<Answer> => {
    const form = new FormData();
    form.append('_csrf', await browser.csrfToken());
    for (const [name, value] of Object.entries({ year: '2022', covers: 'whole', ...fields }))
      form.append(name, value);
    for (const { field, name, content } of files)
      form.append(field, new Blob([new Uint8Array(Buffer.from(content))]), name);
    return browser.send('POST', PAGE, { body: form, headers: { 'sec-fetch-site': 'same-origin' } });
  };

  const untilTaken = async (places: number): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await throttles<{ count: number }>(
        `select count(*) from auth.throttles where blocked_until < clock_timestamp() + interval '10 minutes'
            and blocked_until > clock_timestamp()`,
      );
      if (row!.count === places) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`There were never ${places} places taken`);
  };

  const refusals = async (): Promise<string[]> => {
    const audit = await app.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ because: string }>(
        `select particulars ->> 'because' as because from audit.events
          where action = 'access-refused' and outcome = 'refused' order by at`,
      ),
    );
    return rows.map((row) => row.because);
  };

  it('that are refused count as well: after twenty bad ones a good one has to wait', async () => {
    const officer = await app.as('officer-bromley');
    const before = (await refusals()).length;
    const statuses = new Set<number>();
    for (let sent = 0; sent < 18; sent += 1) statuses.add((await send(officer, [LETTER])).status);
    expect([...statuses]).toEqual([422]);
    expect((await send(officer, [TOO_LARGE])).status).toBe(422);
    expect((await send(officer, [])).status).toBe(422);

    const fields = { year: '2021', covers: 'part', 'asAt-day': '30', 'asAt-month': '9', 'asAt-year': '2020' };
    const late = await send(officer, GOOD, fields);
    expect(late.status).toBe(429);
    expect(late.title).toBe('Too many uploads – Pan-London placements');
    expect(words(late)).toMatch(/sent 20 uploads in the last hour.* in (60|59) minutes/);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(3_500);
    expect((await refusals()).slice(before)).toEqual(['uploads-an-hour']);

    const html = late.html;
    for (const [name, value] of Object.entries(fields))
      expect([name, html(`main form input[type=hidden][name="${name}"]`).attr('value')]).toEqual([
        name,
        value,
      ]);
    expect(html('main form').attr('enctype')).toBe('multipart/form-data');
    expect(html('main input[type=file][name=files]')).toHaveLength(1);
    expect(html('main input[name=_csrf]').attr('value')).toBe(await officer.csrfToken());

    expect((await send(await app.as('approver-bromley'), GOOD)).status).toBe(303);
  });

  it('are two at once, and the places are free again when they are done or gone', async () => {
    const officer = await app.as('officer-bromley');
    const token = await officer.csrfToken();
    const [first, second] = [new SlowUpload(officer, token), new SlowUpload(officer, token)];
    await untilTaken(2);
    const third = await send(officer, GOOD);
    expect(third.status).toBe(429);
    expect(words(third)).toContain('Send this one again in 30 seconds.');
    expect(third.headers.get('retry-after')).toBe('30');
    expect(await first.goOn()).toBe(422);
    second.goAway();
    await untilTaken(0);
    expect((await send(officer, GOOD)).status).toBe(303);
    await untilTaken(0);
  });

  it('hold no place when they are refused for another reason', async () => {
    const officer = await app.as('officer-bromley');
    const form = new FormData();
    form.append('files', new Blob(['x']), 'x.csv');
    expect((await officer.send('POST', PAGE, { body: form })).status).toBe(403);
    await untilTaken(0);
  });

  it('are counted by the API too, and by token, not by who made it', async () => {
    const approver = await app.as('approver-bromley');
    const make = async (): Promise<string> => {
      const made = await approver.send('POST', '/api/v1/api-tokens', {
        headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
        body: JSON.stringify({ name: 'nightly', permissions: ['import returns'], months: 1 }),
      });
      return made.json<{ token: string }>().token;
    };
    const handIn = (token: string): Promise<Answer> => {
      const form = new FormData();
      form.append('year', '2026');
      form.append('files', new Blob([LETTER.content]), LETTER.name);
      return app.browser().send('POST', API, { body: form, headers: { authorization: `Bearer ${token}` } });
    };
    const [nightly, other] = [await make(), await make()];
    for (let sent = 0; sent < 20; sent += 1) expect((await handIn(nightly)).status).toBe(422);
    const late = await handIn(nightly);
    expect(late.status).toBe(429);
    expect(late.json()).toMatchObject({ error: { code: 'uploads-an-hour', problems: [] } });
    expect(late.text).toMatch(/Send this one again in (60|59) minutes/);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(3_500);
    expect((await handIn(other)).status).toBe(422);
    expect((await send(approver, [LETTER])).status).toBe(422);
    expect((await refusals()).at(-1)).toBe('uploads-an-hour');
  });
});

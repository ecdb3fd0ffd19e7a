import { day } from '@lib/kernel/day';
import { savePracticePeople } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const PROPOSAL = {
  operationalThreshold: '10',
  officialThreshold: '5',
  stickyReleases: '4',
  why: 'Others hide 1 to 9',
};

describe('releases', () => {
  let app: WebApp;
  let first: string;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    const auth = await app.database.unitOfWork('auth');
    const second = {
      key: 'second-analyst',
      name: 'Second Analyst',
      email: 'second-analyst@practice.invalid',
      roles: [{ role: 'analyst' as const, boroughSlug: null }],
    };
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, [second]));
    const stats = await app.database.unitOfWork('stats');
    first = await printRelease(stats, { on: day('2026-03-01') });
    await printRelease(stats, { on: day('2026-03-08') });
    await printRelease(stats, { cube: 'location-tiers', product: 'official', on: day('2025-12-31') });
    const people = ['analyst', 'second-analyst', 'commissioner', 'officer-bromley', 'member'];
    for (const person of people) browsers.set(person, await app.as(person));
  }, 60_000);
  afterAll(() => app.close());

  const confirm = async (person: string): Promise<void> => {
    expect((await as(person).post('/account/confirm', { next: '/releases' })).status).toBe(303);
  };

  it.each([
    ['analyst', 200],
    ['commissioner', 200],
    ['member', 403],
    ['officer-bromley', 403],
  ])('are listed for %s: %i', async (person, status) => {
    expect((await as(person).get('/releases')).status).toBe(status);
    expect((await as(person).get(`/releases/${first}`)).status).toBe(status);
    expect((await as(person).get('/releases/rules')).status).toBe(status);
  });

  it('can be narrowed down', async () => {
    const all = tableRows(await as('analyst').get('/releases'), /^Releases/);
    expect(all.map(([reference]) => reference)).toEqual([
      'PL-OP-2026-03-08-placements',
      'PL-OP-2026-03-01-placements',
      'PL-OF-2025-12-31-location-tiers',
    ]);
    const some = await as('analyst').get('/releases?table=location-tiers&product=quarterly&state=awaiting');
    expect(tableRows(some, /^Releases/)).toHaveLength(1);
    expect(words(await as('analyst').get('/releases?state=published'))).toContain('No release matches');
    expect((await as('analyst').get('/releases?colour=red')).status).toBe(400);
  });

  it('say who is in them and what they were checked against, never why a number is hidden', async () => {
    const answer = await as('commissioner').get(`/releases/${first}`);
    const text = words(answer);
    expect(text).toContain('Boroughs in it (31 of the 32)');
    expect(text).toContain('Brent: no return yet');
    expect(text).toContain('33: somebody outside, and each borough that knows its own numbers');
    expect(tableRows(answer, /^How much is hidden/).map(([areas]) => areas)).toEqual([
      'London', 'Inner and Outer London, both definitions', 'Sub-regions', 'Boroughs',
    ]); // prettier-ignore
    expect(text).not.toMatch(/protects others|was small itself/);
    expect(answer.html('a[href$="/sign-off"]')).toHaveLength(0);
    expect((await as('analyst').get('/releases/0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b')).status).toBe(404);
  });

  it('wait for an analyst who looks at the table first and confirms it is them', async () => {
    expect((await as('commissioner').get(`/releases/${first}/sign-off`)).status).toBe(403);
    await app.database.asSuperuser('update auth.sessions set confirmed_at = null');
    expect((await as('analyst').get(`/releases/${first}/sign-off`)).location).toMatch(/^\/account\/confirm/);
    await confirm('analyst');
    const look = await as('analyst').get(`/releases/${first}/sign-off?areas=boroughs&by=age`);
    expect(tableRows(look, /by age group, 1 March 2026/)).toHaveLength(34);
    expect((await as('officer-bromley').get('/london')).html('table')).toHaveLength(0);
    const signed = await as('analyst').post(`/releases/${first}/sign-off`);
    expect(signed.location).toBe(`/releases/${first}`);
    expect(words(await as('analyst').get(`/releases/${first}`))).toContain('See its figures');
    expect(words(await as('officer-bromley').get('/london'))).toContain('On 8 March 2026');
    expect((await as('analyst').post(`/releases/${first}/sign-off`)).status).toBe(409);
    expect((await as('analyst').get(`/releases/${first}/sign-off`)).status).toBe(409);
    expect(words(await as('officer-bromley').get('/london?table=location-tiers'))).toContain(
      'There are no weekly',
    );
  });

  it('are protected by rules that two people change', async () => {
    await confirm('analyst');
    await confirm('second-analyst');
    const refused = await as('analyst').post('/releases/rules', {
      ...PROPOSAL,
      operationalThreshold: '6',
      why: '',
    });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('Say why the rules should change');
    const low = await as('analyst').post('/releases/rules', { ...PROPOSAL, operationalThreshold: '6' });
    expect(words(low)).toContain('The weekly threshold must be a whole number from 7 to 50');
    expect(low.html('textarea[name=why]').text()).toBe('Others hide 1 to 9');
    const made = await as('analyst').post('/releases/rules', PROPOSAL);
    expect(made.location).toBe('/releases/rules/2');
    const own = await as('analyst').get('/releases/rules/2');
    expect(words(own)).toContain('What it would do is being worked out');
    expect(own.html('form[action$="/approve"]')).toHaveLength(0);
    expect((await as('analyst').get('/releases/rules')).html('a[href="/releases/rules/new"]')).toHaveLength(
      0,
    );
    expect((await as('second-analyst').post('/releases/rules/2/approve')).status).toBe(409);
    await app.database.asSuperuser('update disclosure_rules set effect = $1 where version = 2', [
      JSON.stringify([
        {
          cube: 'placements',
          product: 'operational',
          on: '2026-03-08',
          cells: 500,
          hiddenBefore: 90,
          hiddenAfter: 120,
        },
      ]),
    ]);
    const shown = await as('second-analyst').get('/releases/rules/2');
    expect(tableRows(shown, /^What it would do/)[0]!.slice(3)).toEqual([
      '90 of 500 (18%)',
      '120 of 500 (24%)',
    ]);
    expect((await as('analyst').post('/releases/rules/2/approve')).status).toBe(403);
    expect((await as('second-analyst').post('/releases/rules/2/approve')).location).toBe('/releases/rules/2');
    expect(words(await as('commissioner').get('/releases/rules'))).toContain('Counts from 1 to 10');
    expect((await as('second-analyst').post('/releases/rules/2/withdraw')).status).toBe(409);
    expect((await as('analyst').get('/releases/rules/99')).status).toBe(404);
  });

  it('say the same by the API', async () => {
    const list = (await as('analyst').get('/api/v1/releases?product=weekly')).json<{ total: number }>();
    expect(list.total).toBe(2);
    const one = (await as('analyst').get(`/api/v1/releases/${first}`)).json<{
      reference: string;
      state: string;
    }>();
    expect(one).toMatchObject({
      reference: 'PL-OP-2026-03-01-placements',
      state: 'published',
      product: 'weekly',
    });
    const rules = (await as('commissioner').get('/api/v1/disclosure-rules')).json<{
      rules: { version: number }[];
    }>();
    expect(rules.rules.map(({ version }) => version)).toEqual([2, 1]);
    expect((await as('officer-bromley').get('/api/v1/releases')).status).toBe(403);
  });
});

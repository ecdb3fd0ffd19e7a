import { SystemClock } from '@lib/kernel/clock';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { Register } from '@lib/high-cost/register/register.service';
import { EntryFacts, NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { day } from '@lib/kernel/day';
import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const LONG_AGO = '2021-06-01';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const children = (answer: Answer): string[] =>
  answer
    .html('.plp-table--sorts tbody th a')
    .toArray()
    .map((link) => answer.html(link).text());

const core = (pence: number, over: Partial<CostLine> = {}): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence,
  startsOn: day(LONG_AGO),
  endsOn: null,
  ...over,
});

describe('the register of high-cost placements, page by page', () => {
  let app: WebApp;
  let officer: Browser;
  const placements = new Map<string, string>();

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3', 'A4']), 2026);
    officer = await app.as('officer-bromley');
    for (const reference of ['A1', 'A2', 'A3', 'A4']) {
      const child = await officer.get((await officer.post('/children/find', { reference })).location!);
      const link = child.html('a:contains("Costs and outcomes")').attr('href')!;
      placements.set(reference, link.split('/').at(-1)!);
    }
    const by = { ...importing.as(BROMLEY), name: 'Officer of the borough' };
    const lines = app.app.get(CostLines, { strict: false });
    await lines.add(by, placements.get('A1')!, core(650_000));
    await lines.add(by, placements.get('A2')!, core(1_200_000));
    await lines.add(by, placements.get('A3')!, core(100_000));
    const record = (reference: string, facts: Partial<EntryFacts>): Promise<void> =>
      app.app.get(Register, { strict: false }).record(by, placements.get(reference)!, {
        facts: { ...NOTHING_RECORDED, ...facts },
        version: 1,
      });
    await record('A1', { reviewDueOn: day('2022-01-31') });
    await record('A4', { solo: true, staffPerChild: 2, contractEndsOn: day('2022-02-28') });
  });
  afterAll(() => app.close());

  it.each([
    ['approver-bromley', 200],
    ['officer-camden', 200],
    ['coordinator', 403],
    ['commissioner', 403],
    ['analyst', 403],
    ['administrator', 403],
    ['protection-lead', 403],
  ])('is for boroughs: %s gets %d', async (person, status) => {
    expect((await (await app.as(person)).get('/register')).status).toBe(status);
  });

  it('says how many are in and what they cost together, the dearest first, and why each is in', async () => {
    const list = await officer.get('/register');
    expect(words(list)).toContain(
      '3 placements today: £18,500 a week together before VAT; for 1 of them no weekly price is recorded.',
    );
    expect(words(list)).toContain('Version 1, from 1 April 2015: £5,000, £10,000 or £20,000 a week or more');
    expect(children(list)).toEqual(['A2', 'A1', 'A4']);
    expect(words(list)).toContain('Tier 2: £10,000 a week or more');
    expect(words(list)).toContain('Recorded but not in the register (1)');
    const others = await officer.get(list.html('a:contains("Recorded but not in")').attr('href')!);
    expect(children(others)).toEqual(['A3']);
    expect(words(others)).toContain(
      '1 placement recorded and not in the register today: £1,000 a week before VAT.',
    );
    expect((await officer.get('/api/v1/register?standing=recorded')).json()).toMatchObject({
      ...{ count: 1, recordedNotIn: 1, weeklyPence: 100_000 },
    });
  });

  it.each([
    ['?tier=2', ['A2']],
    ['?reason=solo', ['A4']],
    ['?due=review', ['A1']],
    ['?due=ending', ['A4']],
    ['?group=secure', []],
    ['?sort=child', ['A1', 'A2', 'A4']],
    ['?sort=weekly', ['A1', 'A2', 'A4']],
  ])('shows with %s only those that fit', async (query, expected) => {
    expect(children(await officer.get(`/register${query}`))).toEqual(expected);
  });

  it('goes by another day, which stays typed, and says what is wrong with one that is none', async () => {
    const before = await officer.get('/register?on-day=31&on-month=5&on-year=2021');
    expect(words(before)).toContain('1 placement on 31 May 2021: £0 a week before VAT; for 1 of them');
    expect(before.html('#on-day').attr('value')).toBe('31');
    const wrong = await officer.get('/register?on-day=31&on-month=2&on-year=2021');
    expect([wrong.status, wrong.html('.govuk-error-summary a').attr('href')]).toEqual([422, '#on-day']);
    const early = await officer.get('/register?on-day=1&on-month=2&on-year=2014');
    expect([early.status, words(early)]).toEqual([422, expect.stringContaining('choose a later day')]);
    expect((await officer.get('/register?definition=9')).status).toBe(422);
    expect((await officer.get('/register?child=A1')).status).toBe(400);
  });

  it('says so where a version is shown that was not in force', async () => {
    await app.database.asSuperuser(
      `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                     because, made_at, made_by_name)
       values (2, '2090-01-01', '{900000}', false, false, false, null, 'To try it', now(), 'A commissioner')`,
    );
    const second = await officer.get('/register?definition=2');
    expect(words(second)).toContain('Shown under version 2, which was not in force on');
    expect(children(second)).toEqual(['A2']);
    expect(words(await officer.get('/register'))).not.toContain('not in force');
  });

  it('has reports under that version too: chosen beside the date, on pages and by the API', async () => {
    const report = '/reports/catalogue/hcli-snapshot';
    const today = new SystemClock().today();
    const choices = (await officer.get(report)).html('#definition option');
    expect(choices.map((_, option) => option.attribs['value']).get()).toEqual(['', '1', '2']);
    const tables = await officer.get(`${report}/tables?asAt=${today}&definition=2`);
    expect(words(tables)).toContain('under version 2 of the definition');
    expect(tables.html('#definition option[selected]').attr('value')).toBe('2');
    expect(tables.html('input[type=hidden][name=definition]').attr('value')).toBe('2');
    const [year, month, date] = today.split('-') as [string, string, string];
    const asked = { 'asAt-day': date, 'asAt-month': month, 'asAt-year': year, definition: '2' };
    const made = await officer.post(report, asked);
    expect(words(await officer.get(made.location!))).toContain(
      'Definition of high cost Version 2, which was chosen',
    );
    const refused = await officer.post(report, { ...asked, definition: '9' });
    expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('There is no version 9')]);
    const api = await officer.get(`/api/v1/reports/hcli-snapshot/tables?asAt=${today}&definition=2`);
    expect(JSON.stringify(api.json())).toContain('under version 2 of the definition');
  });

  it('says how a placement gets in where none is', async () => {
    const empty = await (await app.as('officer-camden')).get('/register');
    expect(words(empty)).toContain('No placement is in the register on this day');
    expect(words(empty)).toContain('choose Costs and outcomes beside the placement');
  });

  it('is reached from the home page, which counts it', async () => {
    const card = (await officer.get('/')).html('main').text().replace(/\s+/g, ' ');
    expect(card).toContain('High-cost placements');
    expect(card).toContain('3 today, 2 to look at');
  });

  it('records every child on it as seen, and another borough finds none of them', async () => {
    await officer.get('/register');
    const audit = await app.database.unitOfWork('audit');
    const [row] = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ count: number }>(
        `select cardinality(subject_ids) as count from audit.events where action = 'register-listed' order by at desc limit 1`,
      ),
    );
    expect(row!.count).toBe(3);
    const camden = await app.as('officer-camden');
    expect((await camden.get(`/register/placements/${placements.get('A1')!}`)).status).toBe(404);
  });

  it('lists what is recorded of a placement that a return has no more, and leads to the child', async () => {
    const importing = new Importing(await app.database.unitOfWork('web'));
    expect(words(await officer.get('/register'))).not.toContain('no return has any more');
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A4', 'A5', 'A6']), 2026);
    const after = await officer.get('/register');
    expect(words(after)).toContain('Recorded of placements that no return has any more');
    const row = after.html('table:contains("Recorded by") tbody tr').text().replace(/\s+/g, ' ');
    expect(row).toMatch(/A3C-\w+ 1 1 June 2021 Officer of the borough/);
    expect((await officer.get(after.html('a:contains("A3")').attr('href')!)).status).toBe(200);
    const api = await officer.get('/api/v1/register');
    expect(api.json<{ placementGone: unknown[] }>().placementGone).toMatchObject([
      { localReference: 'A3', lines: 1 },
    ]);
  });
});

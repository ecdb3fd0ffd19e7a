import { CostLine } from '@lib/high-cost/costs/cost-line';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { Register } from '@lib/high-cost/register/register.service';
import { SystemClock } from '@lib/kernel/clock';
import { addDays, addMonths, Day, day, firstOfMonth } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const rowsOf = (answer: Answer, figure: string): string[] =>
  answer
    .html(`figure[aria-labelledby="picture-${figure}-heading"] tbody tr`)
    .toArray()
    .map((row) =>
      answer
        .html(row)
        .find('th, td')
        .toArray()
        .map((cell) => answer.html(cell).text().trim())
        .join(' | '),
    );

describe('the picture of a borough’s own high-cost placements', () => {
  let app: WebApp;
  let officer: Browser;
  let today: Day;

  beforeAll(async () => {
    app = await startWebApp();
    today = new SystemClock().today();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3', 'A4']), 2026);
    officer = await app.as('officer-bromley');
    const by = { ...importing.as(BROMLEY), name: 'Officer of the borough' };
    const placements = await importing.work.run(by.context, (tx) =>
      tx.query<{ id: string }>(
        `select p.id from placements p join children c on c.id = p.child_id where p.ended_on is null order by c.local_reference`,
      ),
    );
    const [a1, a2, a3] = placements.map(({ id }) => id) as [string, string, string];
    const lines = app.app.get(CostLines, { strict: false });
    const add = (id: string, pence: number, over: Partial<CostLine> = {}): Promise<string> =>
      lines.add(by, id, {
        kind: 'core',
        payer: 'social-care',
        per: 'week',
        pence,
        startsOn: day('2022-01-01'),
        endsOn: null,
        ...over,
      });
    await add(a1, 700_000);
    await add(a1, 210_000, { kind: 'education', payer: 'education' });
    await add(a2, 1_400_000, { endsOn: addMonths(firstOfMonth(today), 2) });
    const register = app.app.get(Register, { strict: false });
    const facts = {
      ...NOTHING_RECORDED,
      solo: true,
      staffPerChild: 2,
      registration: 'unregistered',
    } as const;
    await register.record(by, a3, { facts, version: 0 });
  });
  afterAll(() => app.close());

  it.each([
    ['approver-bromley', 200],
    ['officer-camden', 200],
    ['analyst', 403],
    ['commissioner', 403],
    ['administrator', 403],
    ['protection-lead', 403],
  ])('is for boroughs: %s gets %d', async (person, status) => {
    expect((await (await app.as(person)).get('/register/picture')).status).toBe(status);
  });

  it('says how many there are, what they cost, how prices are spread and who is invoiced', async () => {
    const page = await officer.get('/register/picture');
    expect(words(page)).toContain(
      '3 placements are in today, for £23,100 a week before VAT. Half of them cost £11,550 a week or more.',
    );
    expect(words(page)).toContain('a quarter cost £10,325 or less, a quarter £12,775 or more');
    expect(words(page)).toContain('For 1 of 3 no weekly price is recorded');
    expect(rowsOf(page, 'tier')).toEqual([
      'Tier 1: £5,000 a week or more | 1 | £9,100',
      'Tier 2: £10,000 a week or more | 1 | £14,000',
      'No weekly price recorded | 1 | Not recorded',
    ]);
    expect(rowsOf(page, 'payers')).toEqual([
      'Social care | 2 | £21,000',
      'Education | 1 | £2,100',
      'Health | 0 | £0',
    ]);
    expect(rowsOf(page, 'registration')).toEqual([
      'Not registered, and should be | 1 | Not recorded',
      'Not recorded | 2 | £23,100',
    ]);
    expect(words(page)).toContain('Of £23,100 a week before VAT: Social care 91%, Education 9%.');
    expect(words(page)).toContain('All 3 placements are in “Foster placements with other carers”.');
    expect(words(page)).toContain(
      'The one placement is in “Not registered, and should be”. For 2 of 3 it is not recorded.',
    );
    expect(rowsOf(page, 'reviews')).toContain('Not reviewed | 3');
  });

  it('counts what is committed month by month, a line that ends no further than it does', async () => {
    const months = rowsOf(await officer.get('/register/picture'), 'months');
    expect(months).toHaveLength(12);
    const third = addMonths(firstOfMonth(today), 2);
    const nights = Number(addDays(addMonths(third, 1), -1).slice(8));
    expect(months[2]).toBe(`${formatMonth(third)} | £${(nights * 1_300).toLocaleString('en-GB')}`);
  });

  it('leads from a number to the placements behind it', async () => {
    const page = await officer.get('/register/picture');
    const href = page.html('a:contains("Not registered, and should be")').attr('href')!;
    const list = await officer.get(href);
    expect(list.status).toBe(200);
    expect(list.html('.plp-table--sorts tbody th a').text()).toBe('A3');
    for (const figure of ['tier', 'age', 'need', 'group', 'distance', 'procurement']) {
      const row = page.html(`figure[aria-labelledby="picture-${figure}-heading"] tbody tr`).first();
      const behind = await officer.get(row.find('a').attr('href')!);
      const shown = behind.html('.plp-table--sorts tbody th a').length;
      expect([figure, String(shown)]).toEqual([figure, row.find('td').first().text().trim()]);
    }
  });

  it('is told on another day and under another version, labelled so', async () => {
    await app.database.asSuperuser(
      `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                     because, made_at, made_by_name)
       values (2, '2090-01-01', '{1200000}', false, false, false, null, 'To try it', now(), 'A commissioner')`,
    );
    const second = await officer.get('/register/picture?definition=2');
    expect(words(second)).toContain('Counted under version 2, which was not in force on');
    expect(words(second)).toContain('1 placement is in today, for £14,000 a week');
    const early = await officer.get('/register/picture?on-day=1&on-month=2&on-year=2014');
    expect([early.status, words(early)]).toEqual([422, expect.stringContaining('choose a later day')]);
    expect((await officer.get('/register/picture?definition=9')).status).toBe(422);
    expect((await officer.get('/register/picture?child=A1')).status).toBe(400);
  });

  it('gives each table as a file and all of them by the API, the same numbers', async () => {
    const file = await officer.get('/register/picture/download?table=payers');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text).toContain(`${today},1,Who is invoiced,Education,1,2100.00`);
    expect((await officer.get('/register/picture/download?table=children')).status).toBe(404);
    const api = (await officer.get('/api/v1/register/picture')).json<{
      tables: { table: string; lines: object[] }[];
    }>();
    expect(api).toMatchObject({
      placements: 3,
      unpriced: 1,
      weeklyPence: 2_310_000,
      spread: { median: 1_155_000 },
    });
    expect(api.tables.find(({ table }) => table === 'payers')!.lines[1]).toEqual({
      label: 'Education',
      placements: 1,
      pence: 210_000,
    });
  });

  it('says nothing of another borough, and records who is counted as seen', async () => {
    const camden = await (await app.as('officer-camden')).get('/register/picture');
    expect(words(camden)).toContain('No placement is in today.');
    const audit = await app.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ count: number }>(
        `select cardinality(subject_ids) as count from audit.events where action = 'register-pictured' order by at`,
      ),
    );
    expect(rows.map(({ count }) => count)).toContain(3);
  });
});

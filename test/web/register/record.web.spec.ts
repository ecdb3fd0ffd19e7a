import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

/** A price as somebody types it; A1’s placement began on 10 May 2021. */
const LINE = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  amount: '6,500',
  'startsOn-day': '1',
  'startsOn-month': '6',
  'startsOn-year': '2026',
  'endsOn-day': '',
  'endsOn-month': '',
  'endsOn-year': '',
};

const FACTS = {
  solo: 'yes',
  staffPerChild: '1.5',
  registration: 'registered',
  procurement: 'spot',
  'expectedEndOn-day': '1',
  'expectedEndOn-month': '9',
  'expectedEndOn-year': '2021',
};

interface RecordJson {
  readonly weeklyPence: number;
  readonly yearlyPence: number;
  readonly committedPence: number;
  readonly soFarPence: number;
  readonly version: number;
  readonly linesVersion: number;
  readonly lines: readonly { id: string; soFarPence: number; version: number }[];
  readonly funding: readonly { id: string }[];
}

describe('what a placement costs', () => {
  let app: WebApp;
  let officer: Browser;
  let at: string;

  beforeEach(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1']), 2026);
    officer = await app.as('officer-bromley');
    const child = await officer.get((await officer.post('/children/find', { reference: 'A1' })).location!);
    at = child.html('a:contains("Costs and outcomes")').attr('href')!;
  });
  afterEach(() => app.close());

  const record = async (): Promise<RecordJson> => (await officer.get(`/api/v1${at}`)).json<RecordJson>();
  const add = async (over: Record<string, string> = {}): Promise<Answer> => {
    const linesVersion = String((await record()).linesVersion);
    return officer.post(`${at}/lines/add`, { ...LINE, linesVersion, ...over, step: 'save' });
  };
  const carried = (form: Answer): Record<string, string> =>
    Object.fromEntries(
      form
        .html('main input[type=hidden]')
        .toArray()
        .map((input) => [input.attribs['name']!, input.attribs['value']!] as const)
        .filter(([name]) => name !== '_csrf'),
    );
  const money = (pence: number): string =>
    `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 })}`;

  it('says of a placement with nothing recorded why it is not in, and what to do', async () => {
    const page = await officer.get(at);
    expect([page.status, page.title]).toEqual([
      200,
      'Costs and outcomes of a placement – Pan-London placements',
    ]);
    expect(words(page)).toContain('It is not in the register today: no weekly price is in force');
    expect(words(page)).toContain('No price is recorded.');
    expect(words(page)).not.toContain('To look at');
  });

  it('checks a price before it is saved, and changes nothing until then', async () => {
    const check = await officer.post(`${at}/lines/add`, { ...LINE, linesVersion: '0', step: 'check' });
    expect(check.status).toBe(200);
    expect(words(check)).toContain(
      'On 1 June 2026 the placement will cost £6,500 a week. Without this line it is £0.',
    );
    expect((await record()).lines).toEqual([]);
    const back = await officer.post(`${at}/lines/add`, { ...carried(check), step: 'change' });
    expect(back.html('input[name=amount]').attr('value')).toBe('6,500');
    const saved = await officer.post(`${at}/lines/add`, { ...carried(check), step: 'save' });
    expect([saved.status, saved.location]).toEqual([303, at]);
    expect(words(await officer.get(at))).toContain('Tier 1: £5,000 a week or more');
  });

  it('says at once everything that is wrong with a price, and keeps what was typed', async () => {
    const empty = await officer.post(`${at}/lines/add`, { step: 'check', amount: 'a lot' });
    expect(empty.status).toBe(422);
    for (const field of ['kind', 'payer', 'per', 'amount', 'startsOn'])
      expect(empty.html(`.govuk-error-summary a[href^="#${field}"]`).length).toBe(1);
    expect(empty.html('input[name=amount]').attr('value')).toBe('a lot');
    await add();
    const second = await add({ 'startsOn-month': '7' });
    expect(second.status).toBe(422);
    expect(words(second)).toContain('A core fee is recorded from 1 June 2026 with no end. End it first');
    const early = await officer.post(`${at}/lines/add`, {
      ...{ ...LINE, 'startsOn-year': '2020', step: 'check' },
      linesVersion: '1',
    });
    expect(words(early)).toContain('must not be before the placement started, on 10 May 2021');
  });

  it('tells who adds a line second what is recorded by then, and keeps what was typed', async () => {
    await add();
    const therapy = { kind: 'therapy', payer: 'health', amount: '123.45' };
    const second = await add({ ...therapy, linesVersion: '0' });
    expect(second.status).toBe(409);
    expect(words(second)).toContain('Recorded now Core fee: £6,500 a week from 1 June 2026, recorded by');
    expect(second.html('input[name=amount]').attr('value')).toBe('123.45');
    expect((await record()).lines).toHaveLength(1);
    const again = await add({ ...therapy, linesVersion: carried(second)['linesVersion']! });
    expect(again.status).toBe(303);
  });

  it('gives on its page the very figures of the API, which add up by line', async () => {
    await add();
    await add({ kind: 'therapy', payer: 'health', amount: '123.45' });
    await add({ kind: 'one-off', per: 'once', amount: '999.99' });
    const figures = await record();
    expect(figures.weeklyPence).toBe(650_000 + 12_345);
    expect(figures.lines.reduce((sum, { soFarPence }) => sum + soFarPence, 0)).toBe(figures.soFarPence);
    const page = await officer.get(at);
    const shown = page
      .html('dt:contains("A week now")')
      .closest('dl')
      .find('dd')
      .toArray()
      .map((one) => page.html(one).text());
    const { weeklyPence, yearlyPence, committedPence, soFarPence } = figures;
    expect(shown).toEqual([weeklyPence, yearlyPence, committedPence, soFarPence].map(money));
    const list = (await officer.get('/api/v1/register')).json<{ weeklyPence: number; count: number }>();
    expect(list).toMatchObject({ count: 1, weeklyPence });
  });

  it('ends a line once, shows the second what is saved, and takes a line back', async () => {
    await add();
    const [line] = (await record()).lines;
    const form = await officer.get(`/register/lines/${line!.id}/end`);
    const end = { ...carried(form), 'endsOn-day': '1', 'endsOn-month': '7', 'endsOn-year': '2026' };
    expect((await officer.post(`/register/lines/${line!.id}/end`, end)).location).toBe(at);
    const again = await officer.post(`/register/lines/${line!.id}/end`, { ...end, 'endsOn-day': '2' });
    expect(again.status).toBe(409);
    expect(words(again)).toContain('Somebody else changed this cost line');
    expect(words(again)).toContain('Ends 1 July 2026');
    expect(again.html('#endsOn-day').attr('value')).toBe('2');
    const wrong = await officer.post(`/register/lines/${line!.id}/end`, {
      ...end,
      version: '2',
      'endsOn-month': '5',
    });
    expect([wrong.status, words(wrong)]).toEqual([
      422,
      expect.stringContaining('must be after its first night'),
    ]);
    const stale = await officer.post(`/register/lines/${line!.id}/take-back`, { version: '1' });
    expect([stale.status, words(stale)]).toEqual([409, expect.stringContaining('Somebody else changed')]);
    const confirm = await officer.get(`/register/lines/${line!.id}/take-back`);
    const taken = await officer.post(`/register/lines/${line!.id}/take-back`, carried(confirm));
    expect(taken.location).toBe(at);
    expect(await record()).toMatchObject({ lines: [], soFarPence: 0 });
    expect((await officer.get(`/register/lines/${line!.id}/end`)).status).toBe(404);
  });

  it('records facts, warns of what has passed, and shows the second of two what the first saved', async () => {
    const form = await officer.get(`${at}/facts`);
    expect((await officer.post(`${at}/facts`, { ...carried(form), ...FACTS })).location).toBe(at);
    const page = words(await officer.get(at));
    expect(page).toContain('Staff for each child 1.5');
    expect(page).toContain('How it was bought Spot purchase');
    expect(page).toContain('Was expected to end on 1 September 2021');
    const second = await officer.post(`${at}/facts`, { ...carried(form), ...FACTS, staffPerChild: '2' });
    expect(second.status).toBe(409);
    expect(words(second)).toContain('Staff for each child 1.5');
    expect(second.html('#staffPerChild').attr('value')).toBe('2');
    const kept = { ...FACTS, ...carried(second), staffPerChild: '2' };
    expect((await officer.post(`${at}/facts`, kept)).status).toBe(303);
    expect(words(await officer.get(at))).toContain('because of: Placed alone');
  });

  it('says everything that is wrong with facts at once', async () => {
    const wrong = await officer.post(`${at}/facts`, {
      ...FACTS,
      version: '0',
      staffPerChild: '1.2',
      'expectedEndOn-year': '2020',
    });
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('in halves');
    expect(words(wrong)).toContain('must not be before the placement started');
  });

  it('states where a funder stands, once for what was read', async () => {
    const address = `${at}/funding/health`;
    const stated = { 'statedOn-day': '1', 'statedOn-month': '6', 'statedOn-year': '2026' };
    const bare = await officer.post(address, { ...stated, status: 'agreed', weekly: '', seen: '' });
    expect(bare.html('.govuk-error-summary a').length).toBe(2);
    const form = await officer.get(address);
    const said = { ...carried(form), ...stated, status: 'agreed', weekly: '1,500', evidence: 'ICB 2026/17' };
    await add();
    expect((await officer.post(address, said)).location).toBe(at);
    const page = words(await officer.get(at));
    expect(page).toContain('Agreed: £1,500 a week');
    expect(page).toContain('Funders have agreed £1,500 a week; £5,000 of the £6,500 is not agreed yet.');
    const second = await officer.post(address, { ...said, status: 'refused' });
    expect([second.status, words(second)]).toEqual([409, expect.stringContaining('Evidence: ICB 2026/17')]);
    expect((await officer.get(`${at}/funding/lottery`)).status).toBe(404);
  });

  it.each(['commissioner', 'coordinator', 'administrator', 'protection-lead'])(
    'is nothing for %s',
    async (person) => {
      const browser = await app.as(person);
      expect((await browser.get(at)).status).toBe(403);
      expect((await browser.post(`${at}/lines/add`, LINE)).status).toBe(403);
    },
  );

  it('is not there for another borough', async () => {
    await add();
    const [line] = (await record()).lines;
    const camden = await app.as('officer-camden');
    for (const path of [
      at,
      `${at}/lines/add`,
      `${at}/facts`,
      `${at}/funding/health`,
      `/register/lines/${line!.id}/end`,
    ])
      expect([path, (await camden.get(path)).status]).toEqual([path, 404]);
    expect((await camden.post(`/register/lines/${line!.id}/take-back`, { version: '1' })).status).toBe(404);
    expect((await record()).lines).toHaveLength(1);
  });
});

import { loadMadeUpList } from '@test/support/provision/made-up-list';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const HEADINGS = 'URN,Provision type,Registration status,Local authority,Places,Organisation name';
const upload = (browser: Browser, rows: readonly string[], day = '31', name = 'list.csv'): Promise<Answer> =>
  browser.upload('/providers/lists', [{ field: 'file', name, content: [HEADINGS, ...rows].join('\n') }], {
    'asAt-day': day,
    'asAt-month': '3',
    'asAt-year': '2026',
  });

const textOf = (page: Answer, selector = 'main'): string => page.html(selector).text().replace(/\s+/g, ' ');

describe('providers and settings', () => {
  let app: WebApp;
  let commissioner: Browser;
  let officer: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  it('say what to do while the directory is empty', async () => {
    const empty = await commissioner.get('/providers');
    expect(textOf(empty)).toContain('The directory is empty');
    expect(empty.html('main a[href="/providers/lists"]').length).toBeGreaterThan(0);
    expect((await officer.get('/providers')).html('main a[href="/providers/lists"]')).toHaveLength(0);
    await loadMadeUpList(app.database);
  });

  it('are searched by name, number, provider and area, and filtered', async () => {
    const all = await officer.get('/providers');
    expect(all.title).toBe('Providers and settings – Pan-London placements');
    expect(textOf(all)).toContain('4 settings');
    const found = async (query: string): Promise<string[]> => {
      const page = await officer.get(`/providers?${query}`);
      return page.html('tbody th').map((_, cell) => page.html(cell).find('a').text()).get(); // prettier-ignore
    };
    expect(await found('q=rowan')).toEqual(['Rowanfield House (made up)']);
    expect(await found('q=SC900004')).toEqual(["Children's home SC900004 (name withheld by Ofsted)"]);
    expect(await found('area=Croydon&registration=active')).toEqual(['Kestrelgate Fostering (made up)']);
    expect(await found('q=nobody')).toEqual([]);
    const none = await officer.get('/providers?q=nobody');
    expect(textOf(none)).toContain('No setting matches');
    expect(none.html('input[name=q]').attr('value')).toBe('nobody');
    expect((await officer.get('/providers?borough=305')).status).toBe(400);
  });

  it('show a setting with its history, and its provider with its settings', async () => {
    const list = await officer.get('/providers?q=rowan');
    const setting = await officer.get(list.html('tbody th a').attr('href')!);
    expect(setting.html('h1').text()).toBe('Rowanfield House (made up)');
    expect(textOf(setting)).toContain('Active 7 May 2019 Now The list of 31 March 2025');
    expect(setting.html('form[action$="/names"]')).toHaveLength(0);
    const provider = await officer.get(
      setting.html('main a[href^="/providers/organisations/"]').attr('href')!,
    );
    expect(provider.html('h1').text()).toBe('Beacon Care (made up)');
    expect(provider.html('tbody tr')).toHaveLength(2);
    expect(
      (
        await officer.post(`${new URL(setting.html('main a').attr('href')!, app.url).pathname}/names`, {
          alias: 'x',
        })
      ).status,
    ).toBe(403);
  });

  it('are given the names people use, which a search then finds', async () => {
    const list = await commissioner.get('/providers?q=SC900004');
    const path = list.html('tbody th a').attr('href')!;
    const refused = await commissioner.post(`${path}/names`, { alias: 'x' });
    expect(refused.status).toBe(422);
    expect(refused.html('.govuk-error-summary').text()).toContain(
      'Enter the name, with 2 characters or more',
    );
    expect(refused.html('input[name=alias]').attr('value')).toBe('x');
    expect((await commissioner.post(`${path}/names`, { alias: 'The Old Mill' })).location).toBe(path);
    expect(textOf(await officer.get('/providers?q=old+mill'), 'tbody th')).toContain('The Old Mill');
  });

  it('take a setting that is on no list, with a reason', async () => {
    const asked = {
      name: 'Yarrow Lodge (made up)', provisionType: 'Supported accommodation', provider: '', urn: '9000001',
      localAuthority: 'Bromley', registration: 'applied', places: '6', reason: '',
    }; // prettier-ignore
    const refused = await commissioner.post('/providers/settings/new', asked);
    expect(refused.status).toBe(422);
    expect(refused.html('.govuk-error-summary').text()).toContain('Enter why it is needed');
    const taken = await commissioner.post('/providers/settings/new', {
      ...asked,
      reason: 'Offered to a borough',
    });
    expect(taken.html('.govuk-error-summary').text()).toContain('has a setting with this URN already');
    expect(taken.html('input[name=name]').attr('value')).toBe('Yarrow Lodge (made up)');
    const made = await commissioner.post('/providers/settings/new', {
      ...asked,
      urn: '',
      reason: 'Offered to a borough',
    });
    const page = await officer.get(made.location!);
    expect(textOf(page)).toContain('Applied to register');
    expect(textOf(page)).toContain('Offered to a borough');
  });

  it('come from a list whose difference is shown first, and which is loaded once', async () => {
    const sent = await upload(commissioner, [
      "9000001,Children's home,Active,Bromley,6,Beacon Care (made up)",
      '9000077,Residential family centre,Active,Enfield,5,New Leaf (made up)',
    ]);
    expect(sent.status).toBe(303);
    const preview = await commissioner.get(sent.location!);
    const said = textOf(preview);
    expect(said).toContain('If you confirm 1 new, 1 changed, 3 gone, 0 unchanged');
    expect(said).toContain('Places 4 6');
    expect(textOf(await officer.get('/providers?q=9000077'))).toContain('No setting matches');
    const seen = preview.html('input[name=seen]').attr('value')!;
    expect((await commissioner.post(`${sent.location}/load`, { seen: 'f'.repeat(64) })).status).toBe(409);
    expect((await commissioner.post(`${sent.location}/load`, { seen })).location).toBe(sent.location);
    expect(textOf(await commissioner.get(sent.location!))).toContain('Loaded');
    expect(textOf(await officer.get('/providers?q=9000077'))).toContain('1 setting');
    expect(textOf(await officer.get('/providers?q=kestrelgate'))).toContain(
      'Not on the list of 31 March 2026',
    );
    const events = await app.database.unitOfWork('audit');
    const rows = await events.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query(`select 1 from audit.events where action = 'settings-loaded' and person_id is not null`),
    );
    expect(rows).toHaveLength(1);
  });

  it('refuse a list by row and column, keep the day that was typed, and change nothing', async () => {
    const wrong = await upload(commissioner, [
      "12,Children's home,Active,Kent,4,",
      "9000078,Children's home,Active,,x,",
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.html('.govuk-error-summary').text()).toContain('The list has 3 problems');
    expect(textOf(wrong)).toContain('2 URN Row 2: URN must be 7 figures, or SC and 6 figures.');
    expect(wrong.html('input[name=asAt-year]').attr('value')).toBe('2026');
    const old = await upload(commissioner, ["9000078,Children's home,Active,Kent,4,"], '30');
    expect(old.html('.govuk-error-summary').text()).toContain(
      'is older and would take the place of newer facts',
    );
    const kind = await upload(commissioner, [], '31', 'list.pdf');
    expect(kind.html('.govuk-error-summary').text()).toContain('cannot be read');
    const nothing = await commissioner.upload('/providers/lists', [], { 'asAt-day': '1' });
    expect(nothing.html('.govuk-error-summary').text()).toContain('Choose the file of the list');
    expect((await officer.get('/providers/lists')).status).toBe(403);
  });
});

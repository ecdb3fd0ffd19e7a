import { loadMadeUpList } from '@test/support/provision/made-up-list';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const textOf = (page: Answer, selector = 'main'): string => page.html(selector).text().replace(/\s+/g, ' ');
const on = (field: string, day: string): Record<string, string> => {
  const [year, month, date] = day.split('-') as [string, string, string];
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year };
};

describe('keeping the directory', () => {
  let app: WebApp;
  let commissioner: Browser;
  let officer: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
    await loadMadeUpList(app.database);
  });
  afterAll(() => app.close());

  const pathOf = async (text: string): Promise<string> =>
    (await commissioner.get(`/providers?q=${text}`)).html('tbody th a').attr('href')!;
  const versionOn = (page: Answer): string => page.html('input[name=version]').attr('value')!;

  it('records a registration with its legal basis, and refuses what is wrong with every problem', async () => {
    const path = await pathOf('9000002');
    const asked = {
      kind: 'unregistered',
      source: ' ',
      evidence: '',
      legalRoute: 'An order of the High Court',
    };
    const refused = await commissioner.post(`${path}/registration`, { ...asked, ...on('on', '2025-06-31') });
    expect(refused.status).toBe(422);
    expect(refused.html('.govuk-error-summary li')).toHaveLength(2);
    expect(refused.html('textarea[name=legalRoute]').text()).toBe('An order of the High Court');
    const done = await commissioner.post(`${path}/registration`, {
      ...asked,
      source: 'Ofsted',
      ...on('on', '2025-06-01'),
    });
    expect(done.location).toBe(path);
    const seen = await officer.get(path);
    expect(textOf(seen)).toContain('Legal basis on which children live there: An order of the High Court');
    expect(textOf(seen)).toContain('Not registered 1 June 2025 Now Ofsted');
    expect(seen.html('a[href$="/archive"]')).toHaveLength(0);
    expect((await officer.get(`${path}/registration`)).status).toBe(403);
    const record = (await commissioner.get(`${path}/registration`)).html('input[name=record]').attr('value')!;
    await commissioner.post(`${path}/registration/take-back`, { record });
    expect(textOf(await officer.get(path))).not.toContain('High Court');
  });

  it('says what a setting is for and may not do, and finds it by that', async () => {
    const path = await pathOf('9000001');
    await commissioner.post(`${path}/specialisms`, { code: 'autism', ...on('from', '2024-04-01') });
    expect(textOf(await officer.get('/providers?specialism=autism'), 'tbody')).toContain('Rowanfield House');
    const asked = {
      code: 'ages-only',
      imposedBy: 'ofsted',
      youngest: '13',
      oldest: '',
      mostPlaces: '',
      note: '',
    };
    const refused = await commissioner.post(`${path}/restrictions`, {
      ...asked,
      ...on('from', '2025-05-03'),
    });
    expect(refused.html('.govuk-error-summary').text()).toContain('Enter the oldest age');
    await commissioner.post(`${path}/restrictions`, { ...asked, oldest: '17', ...on('from', '2025-05-03') });
    expect(textOf(await officer.get(path), '.govuk-warning-text')).toContain(
      'Only ages 13 to 17 since 3 May 2025. Ofsted says so.',
    );
    expect(textOf(await officer.get('/providers?restriction=ages-only'), 'tbody')).toContain(
      'Rowanfield House',
    );
    expect(textOf(await officer.get('/providers?restriction=ages-only&on=2025-05-02'))).toContain(
      'No setting matches',
    );
    const note = {
      kind: 'visit',
      text: 'The kitchen was new. Spoke to Maria Okonkwo.',
      ...on('on', '2025-05-04'),
    };
    await commissioner.post(`${path}/notes`, note);
    expect(textOf(await commissioner.get(`${path}/notes`), '.govuk-warning-text')).toContain(
      'looks like a name',
    );
    expect(textOf(await officer.get(path))).toContain('The kitchen was new');
    const record = (await commissioner.get(`${path}/notes`)).html('input[name=record]').attr('value')!;
    await commissioner.post(`${path}/notes/withdraw`, { record });
    expect(textOf(await officer.get(path))).not.toContain('The kitchen was new');
  });

  it('finds settings as they stood on a day, on the page and by the API', async () => {
    const page = await officer.get('/providers?registration=active&on-day=1&on-month=6&on-year=2019');
    expect(textOf(page, 'tbody')).toContain('Rowanfield House');
    expect(textOf(page, 'thead')).toContain('Registration on 1 June 2019');
    expect(textOf(page, '.moj-filter-tags')).toContain('1 June 2019');
    expect(textOf(await officer.get('/providers?registration=active&on=2019-05-06'))).toContain('No setting matches'); // prettier-ignore
    const wrong = await officer.get('/providers?q=rowan&on-day=31&on-month=6&on-year=2019');
    expect([wrong.status, wrong.html('input[name=on-day]').attr('value')]).toEqual([422, '31']);
    expect(wrong.html('.govuk-error-summary li')).toHaveLength(1);
    const found = async (query: string): Promise<string[]> => {
      const answer = await officer.get(`/api/v1/settings?${query}`);
      return answer.json<{ settings: { urn: string }[] }>().settings.map(({ urn }) => urn);
    };
    expect(await found('specialism=autism')).toEqual(['9000001']);
    expect(await found('specialism=autism&on=2024-03-31')).toEqual([]);
    expect(await found('restriction=ages-only&localAuthority=Bromley')).toEqual(['9000001']);
    expect(await found('registration=not&provisionType=Supported%20accommodation')).toEqual(['9000002']);
    expect(await found('category=2')).toEqual([]);
    expect((await officer.get('/api/v1/settings?category=5&on=yesterday')).status).toBe(422);
  });

  it('renames, and tells whoever comes second', async () => {
    const path = await pathOf('9000001');
    const form = await commissioner.get(`${path}/rename`);
    const asked = { name: 'Elm House (made up)', version: versionOn(form), ...on('on', '2025-05-03') };
    expect((await commissioner.post(`${path}/rename`, asked)).location).toBe(path);
    expect(textOf(await officer.get(path))).toContain('Until 3 May 2025: Rowanfield House (made up)');
    const second = await commissioner.post(`${path}/rename`, { ...asked, name: 'Ash House' });
    expect(second.html('.govuk-error-summary').text()).toContain('Somebody else has changed this setting');
    expect(second.html('input[name=name]').attr('value')).toBe('Ash House');
    expect(versionOn(second)).not.toBe(asked.version);
  });

  it('merges after showing what it means; the old address leads on; and undoes it', async () => {
    const from = await pathOf('SC900004');
    const into = await pathOf('9000001');
    const choice = await commissioner.get(`${from}/merge?q=9000001`);
    const preview = await commissioner.get(choice.html('main .govuk-list a').attr('href')!);
    expect(textOf(preview)).toContain('Nothing that a borough wrote is changed');
    const fields = {
      into: preview.html('input[name=into]').attr('value')!,
      seen: preview.html('input[name=seen]').attr('value')!,
    };
    const undated = await commissioner.post(`${from}/merge`, fields);
    expect(undated.html('.govuk-error-summary').text()).toContain(
      'Enter the first day on which the two are one',
    );
    expect(
      (await commissioner.post(`${from}/merge`, { ...fields, ...on('on', '2025-05-03') })).location,
    ).toBe(into);
    const led = await officer.get(from);
    expect([led.status, led.location]).toEqual([303, into]);
    expect(textOf(await officer.get(into), 'body')).toContain(
      'now part of Elm House (made up), since 3 May 2025',
    );
    expect((await commissioner.post(`${from}/merge/undo`, {})).location).toBe(from);
    expect((await officer.get(from)).status).toBe(200);

    const seen = (await commissioner.get(`${from}/merge?into=${fields.into}`)).html('input[name=seen]').attr('value')!; // prettier-ignore
    await commissioner.post(`${from}/merge`, { ...fields, seen, ...on('on', '2025-05-03') });
    expect((await commissioner.get(into)).html('form[action$="/merge/undo"]')).toHaveLength(1);
    await commissioner.post(`${into}/notes`, { kind: 'visit', text: 'One door.', ...on('on', '2025-05-04') });
    expect(textOf(await commissioner.get(into))).toContain('since then, a quality note was written');
    expect((await commissioner.post(`${from}/merge/undo`, {})).status).toBe(409);
  });

  it('archives with a reason, hides it, and brings it back', async () => {
    const path = await pathOf('9000003');
    const form = await commissioner.get(`${path}/archive`);
    const done = await commissioner.post(`${path}/archive`, { because: 'Closed', version: versionOn(form) });
    expect(done.location).toBe(path);
    expect(textOf(await officer.get('/providers?q=9000003'))).toContain('No setting matches');
    expect(textOf(await officer.get('/providers?q=9000003&archived=yes'), 'tbody')).toContain('archived');
    expect(textOf(await officer.get(path), '.govuk-warning-text')).toContain('Closed');
    expect((await commissioner.post(`${path}/bring-back`, {})).location).toBe(path);
    expect(textOf(await officer.get('/providers?q=9000003'), 'tbody')).toContain('Kestrelgate');
  });

  it('keeps who owns a provider, and says why one cannot be archived', async () => {
    const page = await officer.get(await pathOf('9000001'));
    const provider = page.html('main a[href^="/providers/organisations/"]').attr('href')!;
    await commissioner.post(`${provider}/group`, {
      group: 'Harbour Group (made up)',
      ...on('from', '2025-04-01'),
    });
    expect(textOf(await officer.get(provider))).toContain('Harbour Group (made up), since 1 April 2025');
    expect(textOf(await commissioner.get(`${provider}/archive`))).toContain(
      'cannot be archived because: a setting of it is not archived',
    );
    expect((await officer.get(`${provider}/group`)).status).toBe(403);
  });
});

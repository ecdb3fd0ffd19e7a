import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { annualReturn, Importing, returnOf } from '@test/support/importing';
import { Answer, Browser, Upload } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const ALL = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
const FEW = ['A1', 'A2'];

const asUploads = (files: readonly HandedInFile[]): Upload[] =>
  files.map(({ name, bytes }) => ({ field: 'files', name, content: Buffer.from(bytes) }));

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const banner = (answer: Answer): string =>
  answer.html('.govuk-notification-banner--success').text().replace(/\s+/g, ' ');
const summary = (answer: Answer): string => answer.html('.govuk-error-summary').text().replace(/\s+/g, ' ');

describe('a return that would take children away', () => {
  let app: WebApp;
  let officer: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const upload = (files: readonly HandedInFile[], fields: Record<string, string>): Promise<Answer> =>
    officer.upload('/imports/new', asUploads(files), { covers: 'whole', ...fields });
  const lookedAfter = async (): Promise<number> => (await officer.get('/children')).html('tbody tr').length;
  const api = (path: string, body: object): Promise<Answer> =>
    officer.send('POST', `/api/v1${path}`, {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
      body: JSON.stringify(body),
    });

  it('says what it did when it is applied, and that it was here before when it comes again', async () => {
    const sent = await upload(returnOf(ALL), { year: '2022' });
    const applied = await officer.post(`${sent.location!}/apply`);
    const page = await officer.get(applied.location!);
    expect(banner(page)).toContain(
      'The return is applied. Children: 7 new. Episodes: 7 new. Placements: 7 new.',
    );
    expect(page.html('main a[href="/children"]').text()).toBe('See your children and placements');
    expect(page.html('dt:contains("What it changed") + dd').text()).toContain('Children: 7 new.');
    expect(banner(await officer.get(applied.location!))).toBe('');

    const again = await upload(returnOf(ALL), { year: '2022' });
    expect(again.location).toBe(sent.location);
    expect(banner(await officer.get(again.location!))).toContain('This return is already here');
  });

  it('is refused when it is half a return, with the form as it was', async () => {
    for (const fields of [
      { year: '2023', covers: 'whole' },
      { year: '2023', covers: 'part', 'asAt-day': '31', 'asAt-month': '10', 'asAt-year': '2022' },
    ] as Record<string, string>[]) {
      const half = await upload(returnOf(ALL).slice(1), fields);
      expect(half.status).toBe(422);
      expect(summary(half)).toContain('What you sent for 2022 to 2023 has no Header table');
      expect(half.html('select[name=year] option[selected]').attr('value')).toBe('2023');
    }
    expect(await lookedAfter()).toBe(7);
  });

  it('needs a tick, and does nothing without it', async () => {
    const sent = await upload(returnOf(FEW), { year: '2023' });
    const warned = await officer.get(sent.location!);
    expect(warned.html('.govuk-warning-text').text()).toContain(
      '5 of the 7 children looked after would no longer be shown, and no return says that they left.',
    );
    expect(warned.html('label[for=acceptRemovals]').text()).toContain(
      'I understand that 5 children looked after would no longer be shown',
    );
    const unticked = await officer.post(`${sent.location!}/apply`);
    expect(unticked.status).toBe(422);
    expect(summary(unticked)).toContain('Tick the box if these children are to be no longer shown');
    expect(unticked.title).toMatch(/^Error: Check and confirm this return/);
    const byProgram = await api(`${sent.location!}/apply`, {});
    expect(byProgram.status).toBe(422);
    expect(byProgram.json()).toMatchObject({
      error: { code: 'removals-not-accepted', problems: [{ field: 'acceptRemovals' }] },
    });
    expect(await lookedAfter()).toBe(7);

    const ticked = await officer.post(`${sent.location!}/apply`, { acceptRemovals: 'yes' });
    expect(ticked.status).toBe(303);
    expect(await lookedAfter()).toBe(2);
    const undone = await officer.post(`${sent.location!}/undo`);
    expect(banner(await officer.get(undone.location!))).toContain('The import is undone.');
    expect(await lookedAfter()).toBe(7);
  });

  it('is accepted by programs too, and leaves a list that says where the children went', async () => {
    const sent = await upload(returnOf(['B1']), { year: '2023' });
    expect((await api(`${sent.location!}/apply`, { acceptRemovals: 'yes' })).status).toBe(422);
    expect((await api(`${sent.location!}/apply`, { acceptRemovals: true })).status).toBe(204);
    const later = await upload(returnOf([], { B1: '01/06/2023' }), { year: '2024' });
    await officer.post(`${later.location!}/apply`);
    const empty = words(await officer.get('/children'));
    expect(empty).toContain('Your returns leave no child looked after');
    expect(empty).not.toContain('no children here yet');
    await officer.post(`${later.location!}/undo`);
    await officer.post(`${sent.location!}/undo`);
  });

  it('of a year for which a later one counts says so, before and after', async () => {
    const fields = {
      year: '2022',
      covers: 'part',
      'asAt-day': '31',
      'asAt-month': '10',
      'asAt-year': '2021',
    };
    const sent = await upload(returnOf(FEW), fields);
    const waiting = words(await officer.get(sent.location!));
    expect(waiting).toContain(
      'A later return for 2021 to 2022 already counts. This one would change nothing',
    );
    await officer.post(`${sent.location!}/apply`);
    const page = await officer.get(sent.location!);
    expect(banner(page)).toContain('A later return for its year counts in its place, so nothing changed');
    expect(page.html('dt:contains("Status") + dd').text()).toContain('Replaced');
    expect(words(page)).toContain('Replaced by the return of 31 March 2022');

    const row = (await officer.get('/imports')).html('tbody tr:has(a:contains("31 October 2021"))');
    expect(row.text()).toMatch(/Replaced\s*Replaced by the return of 31 March 2022/);
    const rows = async (query: string): Promise<number> =>
      (await officer.get(`/imports?${query}`)).html('tbody tr').length;
    expect(await rows('status=replaced')).toBe(1);
    expect(await rows('status=applied')).toBe(1);
    expect(await rows('status=undone&year=2023')).toBe(2);
    expect(words(await officer.get('/imports?status=discarded'))).toContain(
      'No return matches these filters',
    );
    expect((await officer.get('/imports?colour=red')).status).toBe(400);
    const listed = await officer.get('/api/v1/imports?status=replaced&year=2022');
    expect(listed.json()).toMatchObject({ count: 1, imports: [{ replacedBy: { trueAt: '2022-03-31' } }] });
  });

  it('is put aside with a word about it', async () => {
    const sent = await upload(returnOf(FEW), { year: '2021' });
    const aside = await officer.post(`${sent.location!}/discard`);
    expect(banner(await officer.get(aside.location!))).toContain('The return is put aside');
  });

  it('lists each column of a rule by itself, with its own words and its own rows', async () => {
    const sent = await upload(annualReturn(2022), { year: '2022' });
    const page = await officer.get(sent.location!);
    const row = page.html('tr:has(a:contains("ACCOM is not an accommodation code"))');
    expect(row.text()).toContain('Enter the accommodation code');
    const rows = await officer.get(row.find('a').attr('href')!);
    const columns = rows.html('tbody tr td[data-label="Column and value"]').toArray();
    expect(columns.length).toBeGreaterThan(0);
    for (const cell of columns) expect(rows.html(cell).text()).toMatch(/^ACCOM/);
    expect(rows.html('th[scope=col]').first().attr('class')).toContain('govuk-!-width-one-quarter');
  });
});

describe('files that cannot be taken', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY);
  });
  afterAll(() => app.close());

  const TOO_LARGE =
    /Files may be up to 10 MB together\. Send them as a zip, or ask whoever runs the service to import the return with ssda903:import\. What you sent is 12 MB\./;
  const LARGE: Upload[] = ['episodes.csv', 'header.csv'].map((name) => ({
    field: 'files',
    name,
    content: Buffer.alloc(6_000_000, 'a'),
  }));

  it('for being too large leave people on the form, with what they chose besides', async () => {
    const officer = await app.as('officer-bromley');
    const fields = { year: '2021', covers: 'part', 'asAt-day': '30', 'asAt-month': '9', 'asAt-year': '2020' };
    const answer = await officer.upload('/imports/new', LARGE, fields);
    expect(answer.status).toBe(422);
    expect(summary(answer)).toMatch(TOO_LARGE);
    expect(answer.html('select[name=year] option[selected]').attr('value')).toBe('2021');
    expect(answer.html('input[name=covers][checked]').attr('value')).toBe('part');
    expect(answer.html('input[name=asAt-month]').attr('value')).toBe('9');
  });

  it('are told of in the same words by the API', async () => {
    const officer = await app.as('officer-bromley');
    const form = new FormData();
    form.append('year', '2021');
    for (const { name, content } of LARGE)
      form.append('files', new Blob([new Uint8Array(content as Buffer)]), name);
    const answer = await officer.send('POST', '/api/v1/imports', {
      body: form,
      headers: { 'x-requested-with': 'specs' },
    });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({
      error: { code: 'too-big', problems: [{ field: 'files', message: expect.stringMatching(TOO_LARGE) }] },
    });
  });

  it('for being empty are named', async () => {
    const officer = await app.as('officer-bromley');
    const files: Upload[] = [{ field: 'files', name: 'episodes.csv', content: '' }];
    const answer = await officer.upload('/imports/new', files, { year: '2021', covers: 'whole' });
    expect(answer.status).toBe(422);
    expect(summary(answer)).toContain(
      'episodes.csv: The file is empty. Check that it was saved with its data',
    );
  });

  it('for want of an agreement are not asked for, and the refusal speaks of nothing else', async () => {
    const officer = await app.as('officer-croydon');
    const said =
      'Your borough has no live data-sharing agreement for sufficiency, so nothing can be imported.';
    for (const path of ['/imports', '/imports/new']) {
      const page = await officer.get(path);
      expect(page.html('.govuk-notification-banner').text()).toContain(said);
      expect(page.html('input[type=file]')).toHaveLength(0);
    }
    const files = asUploads(annualReturn(2022));
    const refused = await officer.upload('/imports/new', files, { year: '2022', covers: 'whole' });
    expect(refused.status).toBe(403);
    expect(words(refused)).toContain('Ask an administrator to record or renew it');
    expect(words(refused)).not.toContain('change your role');
  });
});

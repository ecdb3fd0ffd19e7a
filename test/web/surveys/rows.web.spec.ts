import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, formOf, words } from './asked-in';
import { saidBefore } from './said-before';

describe('the rows of a return on pages', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;
  let list: string;

  const rowsOn = async (address: string): Promise<string[]> => {
    const page = (await officer.get(address)).html;
    return page('tbody th a')
      .toArray()
      .map((link) => page(link).text());
  };
  const rowCalled = async (name: string): Promise<string> => {
    const page = (await officer.get(list)).html;
    return page(`tbody th a:contains("${name}")`).attr('href')!;
  };

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    const before = await saidBefore(app, {
      homes: {
        answers: {},
        rows: ['Ferncombe House', 'Quillmarsh Lodge'].map((name) => ({
          ...{ key: JSON.stringify([name]), childId: null, answers: { name, fee: 450_000 } },
        })),
      },
    });
    wave = await askedIn(app, { previousWaveId: before });
    list = `/surveys/${wave}/sections/homes`;
    await officer.post(`/surveys/${wave}/start`);
  });
  afterAll(() => app.close());

  it('has a line for each, with what it needs', async () => {
    expect(await rowsOn(list)).toEqual(['Ferncombe House', 'Quillmarsh Lodge']);
    expect(words(await officer.get(list))).toContain('To confirm');
    expect(words(await officer.get(`/surveys/${wave}`))).toContain('2 rows to confirm');
  });

  it('is narrowed by status, and refuses one that is none', async () => {
    expect(await rowsOn(`${list}?status=to-confirm`)).toHaveLength(2);
    expect(await rowsOn(`${list}?status=error`)).toEqual([]);
    expect((await officer.get(`${list}?status=odd`)).status).toBe(422);
    expect((await officer.get(`${list}?page=x`)).status).toBe(422);
    expect((await officer.get(`${list}?odd=1`)).status).toBe(400);
  });

  it('confirms as unchanged what is ticked, and nothing where nothing is', async () => {
    const confirm = `${list}/confirm`;
    const form = formOf(await officer.get(list), confirm);
    expect((await officer.post(confirm, { ...form, which: 'ticked' })).status).toBe(422);
    const row = (await rowCalled('Ferncombe House')).split('/').at(-1)!;
    expect((await officer.post(confirm, { ...form, which: 'ticked', rows: row })).location).toBe(list);
    expect(await rowsOn(`${list}?status=to-confirm`)).toEqual(['Quillmarsh Lodge']);
    expect(await rowsOn(`${list}?status=done`)).toEqual(['Ferncombe House']);
    const all = formOf(await officer.get(list), confirm);
    const after = await officer.post(confirm, { ...all, which: 'page' });
    expect(after.location).toBe(`/surveys/${wave}/missing`);
  });

  it('changes one, with the last wave beside it, and goes on to the next', async () => {
    const row = await rowCalled('Ferncombe House');
    const page = await officer.get(row);
    expect(words(page)).toContain('Last wave: £4,500 (September 2025)');
    const wrong = await officer.post(row, { ...formOf(page), [`${row.split('/').at(-1)}.fee`]: 'much' });
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('Weekly fee: enter an amount in pounds, like 4500 or 4500.50, £1 or more');
    const saved = await officer.post(row, {
      ...formOf(page),
      [`${row.split('/').at(-1)}.fee`]: '£4,800',
      then: 'next',
    });
    expect(saved.location).toBe(await rowCalled('Quillmarsh Lodge'));
    expect(await rowsOn(`${list}?status=changed`)).toEqual(['Ferncombe House']);
  });

  it('adds one by what tells it from the others, and not twice', async () => {
    const added = await officer.post(`${list}/add`, { name: 'Otterbourne' });
    expect(added.location).toMatch(new RegExp(`^/surveys/${wave}/rows/`));
    expect(await rowsOn(`${list}?status=new`)).toEqual(['Otterbourne']);
    expect(await rowsOn(`${list}?status=missing`)).toEqual(['Otterbourne']);
    const twice = await officer.post(`${list}/add`, { name: 'Otterbourne' });
    expect(twice.status).toBe(422);
    expect(words(twice)).toContain('This home is in the return already: change it there');
  });

  it('finds one by what it is called, without its name in the address', async () => {
    const found = await officer.post(`${list}/find`, { reference: ' otterbourne ' });
    expect(found.location).toBe(await rowCalled('Otterbourne'));
    const none = await officer.post(`${list}/find`, { reference: 'Nowhere' });
    expect(none.status).toBe(422);
    expect(words(none)).toContain('Nothing in the list goes by this reference');
    expect((await officer.post(`${list}/find`, { reference: '' })).status).toBe(422);
  });

  it('removes one after asking, and does not fill it in again', async () => {
    const row = await rowCalled('Quillmarsh Lodge');
    expect(words(await officer.get(`${row}/remove`))).toContain(
      'Quillmarsh Lodge is removed from this return',
    );
    expect((await officer.post(`${row}/remove`, { because: 'x'.repeat(201) })).status).toBe(422);
    expect((await officer.post(`${row}/remove`, { because: 'It closed' })).location).toBe(list);
    expect((await officer.get(row)).status).toBe(404);
    await officer.post(`/surveys/${wave}/fill-in-again`);
    expect(await rowsOn(list)).toEqual(['Ferncombe House', 'Otterbourne']);
  });

  it('is signed as having none, and adding one takes that back', async () => {
    const empty = await askedIn(app);
    const at = `/surveys/${empty}/sections/homes`;
    await officer.post(`/surveys/${empty}/start`);
    expect(words(await officer.get(`/surveys/${empty}`))).toContain('Each home 0 rows Not started');
    expect((await officer.post(`${at}/none`)).status).toBe(303);
    expect(words(await officer.get(at))).toContain('that there is no home to report');
    expect(words(await officer.get(`/surveys/${empty}`))).toContain('None to report, signed by');
    await officer.post(`${at}/add`, { name: 'Otterbourne' });
    expect(words(await officer.get(at))).not.toContain('that there is no home to report');
    expect((await officer.post(`${at}/none`)).status).toBe(409);
  });

  it('adds none after the last day for new rows', async () => {
    const late = await askedIn(app, {
      opensOn: '2020-04-01',
      deadlineOn: '2020-06-30',
      lastNewRowOn: '2020-07-07',
    });
    await officer.post(`/surveys/${late}/start`);
    const at = `/surveys/${late}/sections/homes`;
    expect(words(await officer.get(at))).not.toContain('Add a home');
    const refused = await officer.post(`${at}/add`, { name: 'Otterbourne' });
    expect(refused.status).toBe(409);
    expect(words(refused)).toContain('No home can be added after 7 July 2020.');
    expect(formOf(refused, `${at}/add`)['name']).toBe('Otterbourne');
  });

  it('shows no other borough’s row', async () => {
    const camden = await app.as('officer-camden');
    await camden.post(`/surveys/${wave}/start`);
    expect((await camden.get(await rowCalled('Otterbourne'))).status).toBe(404);
    expect((await camden.post(`${await rowCalled('Otterbourne')}/remove`)).status).toBe(404);
  });
});

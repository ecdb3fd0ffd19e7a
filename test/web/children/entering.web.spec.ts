import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const CHILD = { reference: 'NEW-1', bornMonth: '4', bornYear: '2012', sex: 'F', legalStatus: 'edge' };

const START = {
  'holdsFrom-day': '10',
  'holdsFrom-month': '6',
  'holdsFrom-year': '2026',
  place: 'K2',
  provider: 'PR4',
  urn: 'sc123456',
  sector: 'br1 1aa',
  hostAuthority: 'E09000006',
  legalStatus: 'V2',
  need: 'N1',
  reasonForChange: 'CREQB',
};

describe('children and placements entered on a page', () => {
  let app: WebApp;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1', 'A2', 'A3', 'A4']), 2026);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const pageOf = async (reference: string): Promise<string> =>
    (await officer.post('/children/find', { reference })).location!;
  const seenOn = (form: Answer): string => form.html('input[name=seen]').attr('value')!;
  /** What the page of checking carries on, as a browser sends it. */
  const carried = (check: Answer): Record<string, string> =>
    Object.fromEntries(
      check
        .html('input[type=hidden]')
        .toArray()
        .map((input) => [input.attribs['name']!, input.attribs['value']!] as const)
        .filter(([name]) => name !== '_csrf'),
    );
  const postJson = (path: string, body: object): Promise<Answer> =>
    officer.send('POST', path, {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs' },
      body: JSON.stringify(body),
    });
  const auditOf = async (action: string): Promise<string[][]> => {
    const audit = await app.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ ids: string[] }>(
        'select subject_ids as ids from audit.events where action = $1 order by at',
        [action],
      ),
    );
    return rows.map(({ ids }) => ids);
  };

  it.each([
    ['approver-bromley', 200],
    ['coordinator', 403],
    ['commissioner', 403],
    ['administrator', 403],
  ])('are for the borough only: %s gets %d', async (person, status) => {
    expect((await (await app.as(person)).get('/children/new')).status).toBe(status);
  });

  it('add a child after those who may be the same were shown, and recorded as seen', async () => {
    expect(words(await officer.get('/children'))).toContain('Add a child who is in no return yet');
    const check = await officer.post('/children/new', { ...CHILD, reference: ' a-01 ', step: 'check' });
    expect(check.status).toBe(200);
    expect(check.html('tbody th a').text()).toBe('A1');
    expect(words(check)).toContain('The reference is all but the same');
    expect((await auditOf('children-listed')).at(-1)).toEqual([(await pageOf('A1')).split('/').at(-1)]);
    const back = await officer.post('/children/new', { ...carried(check), step: 'change' });
    expect(back.html('input[name=bornYear]').attr('value')).toBe('2012');
    const saved = await officer.post('/children/new', { ...CHILD, step: 'save' });
    expect(saved.status).toBe(303);
    const child = await officer.get(saved.location!);
    expect(words(child)).toContain('Born April 2012');
    expect(words(child)).toContain('no return has this child yet');
    expect(await auditOf('child-entered')).toEqual([[saved.location!.split('/').at(-1)]]);
  });

  it('say beside each field what is wrong with a child, and keep what was typed', async () => {
    const empty = await officer.post('/children/new', { step: 'check' });
    expect(empty.status).toBe(422);
    for (const field of ['reference', 'bornMonth', 'bornYear', 'sex', 'legalStatus']) {
      expect(empty.html(`.govuk-error-summary a[href="#${field}"]`).length).toBe(1);
    }
    const old = await officer.post('/children/new', { ...CHILD, bornYear: '1999', step: 'check' });
    expect(words(old)).toContain('must be that of somebody under 18');
    expect(old.html('input[name=bornYear]').attr('value')).toBe('1999');
    const taken = await officer.post('/children/new', { ...CHILD, reference: 'a2', step: 'save' });
    expect(words(taken)).toContain('A child with this reference is already here');
  });

  it('start a placement: checked, saved, marked as from a page, and in the list', async () => {
    const child = await pageOf('A1');
    const form = await officer.get(`${child}/placements/start`);
    expect(form.title).toBe('Start a placement – Pan-London placements');
    expect(form.html('select[name=legalStatus] option[selected]').attr('value')).toBe('C2');
    const check = await officer.post(`${child}/placements/start`, {
      ...START,
      seen: seenOn(form),
      step: 'check',
    });
    expect(check.status).toBe(200);
    expect(words(check)).toContain('The placement since 10 May 2021 will end on 10 June 2026.');
    expect(words(check)).toContain('Postcode sector BR1 1');
    expect((await auditOf('placement-entered')).length).toBe(0);
    const saved = await officer.post(`${child}/placements/start`, { ...carried(check), step: 'save' });
    expect(saved.location).toBe(child);
    const shown = words(await officer.get(child));
    expect(shown).toContain('Ofsted number SC123456 (entered on a page on');
    expect(shown).toContain('Moved on to another placement: carer asked for it to end');
    expect(shown).toContain('In the borough, Bromley, postcode sector BR1 1');
    expect(words(await officer.get('/children?group=residential'))).toContain('A1');
    expect(await auditOf('placement-entered')).toEqual([[child.split('/').at(-1)]]);
  });

  it('name what an entry clashes with, and give back what was typed', async () => {
    const child = await pageOf('A2');
    const clash = await officer.post(`${child}/placements/start`, {
      ...START,
      'holdsFrom-day': '1',
      'holdsFrom-month': '5',
      'holdsFrom-year': '2020',
      urn: 'wrong',
      step: 'check',
    });
    expect(clash.status).toBe(422);
    expect(words(clash)).toContain('A placement since 10 May 2021 comes after this day.');
    expect(words(clash)).toContain('The Ofsted number must be SC and 6 numbers');
    expect(clash.html('input[name=urn]').attr('value')).toBe('wrong');
    expect(clash.html('input[name=holdsFrom-year]').attr('value')).toBe('2020');
  });

  it('change and end a placement, never over what somebody else entered, and take it back', async () => {
    const child = await pageOf('A3');
    const links = (await officer.get(child)).html('main a').toArray();
    const href = (part: string): string =>
      links.map((link) => link.attribs['href']!).find((one) => one.includes(part))!;
    const form = await officer.get(href('/change'));
    expect(form.html('select[name=place] option[selected]').attr('value')).toBe('U6');
    const day = { 'holdsFrom-day': '1', 'holdsFrom-month': '6', 'holdsFrom-year': '2026' };
    const change = { ...day, place: 'U6', provider: 'PR1', seen: seenOn(form), step: 'save' };
    const same = await officer.post(href('/change'), { ...change, provider: 'PR4', step: 'check' });
    expect(words(same)).toContain('Nothing is different from what is known');
    expect((await officer.post(href('/change'), change)).status).toBe(303);
    const late = await officer.post(href('/change'), { ...change, provider: 'PR5' });
    expect(late.status).toBe(422);
    expect(words(late)).toContain('Somebody entered something about this child’s placements in the meantime');
    expect(late.html('select[name=provider] option[selected]').attr('value')).toBe('PR5');
    const ending = { ...day, reasonCeased: 'E4A', seen: seenOn(late), step: 'save' };
    expect((await officer.post(href('/end'), ending)).status).toBe(303);
    expect(words(await officer.get(child))).toContain('Not looked after now');
    const taking = (await officer.get(child))
      .html('a')
      .toArray()
      .map((link) => link.attribs['href']!)
      .find((one) => one.endsWith('/withdraw'))!;
    const version = (await officer.get(taking)).html('input[name=version]').attr('value')!;
    expect((await officer.post(taking, { version })).status).toBe(303);
    const after = words(await officer.get(child));
    expect(after).toContain('Taken back');
    expect(after).not.toContain('Not looked after now');
    expect((await officer.get(taking)).status).toBe(404);
  });

  it('find a child who was added, correct them, and remove them where nothing is about them', async () => {
    const added = { ...CHILD, reference: 'NEW-9', step: 'save' };
    const address = (await officer.post('/children/new', added)).location!;
    const list = await officer.get('/children/added');
    expect(list.html(`a[href="${address}"]`).text()).toContain('NEW-9');
    const form = await officer.get(`${address}/correct`);
    expect(form.html('#bornYear').attr('value')).toBe('2012');
    expect(form.html('#legalStatus option:selected').attr('value')).toBe('edge');
    const correction = { bornMonth: '5', bornYear: '2011', sex: 'M', legalStatus: 'V2', version: '1' };
    const gap = await officer.post(`${address}/correct`, { ...correction, because: '' });
    expect(gap.html('.govuk-error-summary').text()).toContain('Enter why');
    const because = 'Typed the wrong year';
    const old = await officer.post(`${address}/correct`, { ...correction, bornYear: '1990', because });
    expect(old.html('#bornMonth-error').text()).toContain('somebody under 18');
    expect((await officer.post(`${address}/correct`, { ...correction, because })).location).toBe(address);
    expect(words(await officer.get(address))).toContain('May 2011');
    const late = await officer.post(`${address}/correct`, { ...correction, because });
    expect([late.status, late.text.includes('Somebody else changed this child')]).toEqual([409, true]);

    await officer.post(`${address}/placements/start`, { ...START, seen: '0', step: 'save' });
    expect(words(await officer.get(`${address}/remove`))).toContain(
      'cannot be removed, because there is more',
    );
    const blocked = await officer.post(`${address}/remove`, { because, version: '2' });
    expect(blocked.status).toBe(409);
    const back = (await officer.get(address)).html('a[href$="/withdraw"]').attr('href')!;
    await officer.post(back, { version: '1' });
    expect((await officer.post(`${address}/remove`, { because, version: '2' })).location).toBe(
      '/children/added',
    );
    expect((await officer.get(address)).status).toBe(404);
    expect((await officer.get('/children/added')).text).not.toContain('NEW-9');
    const croydon = await app.as('officer-croydon');
    expect((await croydon.get(`${address}/correct`)).status).toBe(404);
    expect((await officer.get(`${await pageOf('A1')}/correct`)).status).toBe(404);
  });

  it('are the same as JSON', async () => {
    const added = await postJson('/api/v1/children', {
      reference: 'API-1',
      birthMonth: '2012-04-01',
      sex: 'U',
    });
    expect(added.status).toBe(201);
    const { childId } = added.json<{ childId: string }>();
    const at = `/api/v1/children/${childId}`;
    const started = await postJson(`${at}/placements`, {
      holdsFrom: '2026-06-10',
      place: 'K2',
      legalStatus: 'V2',
      need: 'N1',
    });
    expect(started.status).toBe(201);
    const changed = await postJson(`${at}/placements/change`, {
      holdsFrom: '2026-06-10',
      urn: 'SC123456',
    });
    expect(changed.status).toBe(201);
    const ended = await postJson(`${at}/placements/end`, {
      holdsFrom: '2026-06-20',
      reasonCeased: 'E4A',
    });
    expect(ended.status).toBe(201);
    const history = (await officer.get(at)).json<{ placements: object[]; entries: object[] }>();
    expect(history.placements).toMatchObject([{ place: 'K2', urn: 'SC123456', endedOn: '2026-06-20' }]);
    expect(history.entries).toHaveLength(3);
    const { id } = ended.json<{ id: string }>();
    const back = await postJson(`/api/v1/children/entries/${id}/withdraw`, { version: 1 });
    expect(back.status).toBe(200);
    expect((await postJson(`${at}/placements`, { holdsFrom: '2026-06-10' })).status).toBe(422);
  });
});

import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, formOf, words } from './asked-in';
import { saidBefore } from './said-before';

describe('a return filled in on pages', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;
  const section = (code: string): string => `/surveys/${wave}/sections/${code}`;
  const typed = async (at: string, fields: Record<string, string | string[]>) =>
    officer.post(at, { ...formOf(await officer.get(at)), ...fields });

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    wave = await askedIn(app);
  });
  afterAll(() => app.close());

  it('says what is asked and why before it is started, and starts', async () => {
    const before = await officer.get(`/surveys/${wave}`);
    expect(words(before)).toContain('To see whether there are enough homes.');
    expect(words(before)).toContain('Each home, for each home');
    expect(words(before)).toContain('Three ways to complete it');
    const specification = await officer.get(before.html('main a:contains("specification")').attr('href')!);
    expect(specification.headers.get('content-disposition')).toContain('survey-specification-homes');
    const started = await officer.post(`/surveys/${wave}/start`);
    expect(started.location).toBe(`/surveys/${wave}`);
    expect((await officer.post(`/surveys/${wave}/start`)).status).toBe(303);
    expect(words(await officer.get(`/surveys/${wave}`))).toContain('Children Not started');
  });

  it('saves what was typed, goes on to the next section, and keeps what stays blank', async () => {
    const at = section('children');
    const saved = await typed(at, { total: '12', 'by_age.old.home': '7' });
    expect(saved.location).toBe(section('waiting'));
    const again = formOf(await officer.get(at));
    expect(again).toMatchObject({ total: '12', 'by_age.old.home': '7', 'by_age.old.hostel': '' });
    expect(words(await officer.get(at))).toContain('Total saved 7 0 7');
    expect((await typed(at, { total: '' })).status).toBe(303);
    expect(formOf(await officer.get(at))['total']).toBe('');
    expect((await typed(at, { total: '12', then: 'list' })).location).toBe(`/surveys/${wave}`);
  });

  it('never saves what cannot be understood: all of it comes back with what was expected', async () => {
    const at = section('children');
    const refused = await typed(at, { total: 'a dozen', 'by_age.old.home': '3.5', 'by_age.old.hostel': '4' });
    expect(refused.status).toBe(422);
    expect(refused.title).toMatch(/^Error: Children/);
    expect(words(refused)).toContain('Children: enter a whole number, like 312');
    expect(words(refused)).toContain('By age, 10 and over, Home: enter a whole number, like 312');
    expect(formOf(refused)).toMatchObject({
      total: 'a dozen',
      'by_age.old.home': '3.5',
      'by_age.old.hostel': '4',
    });
    expect(formOf(await officer.get(at))).toMatchObject({ total: '12', 'by_age.old.hostel': '' });
  });

  it('brings up a question that an answer asks for, and keeps what is hidden again', async () => {
    const at = section('waiting');
    expect(words(await officer.get(at))).not.toContain('Why?');
    const more = await typed(at, { any_waiting: 'yes' });
    expect(more.location).toBe(at);
    expect(words(await officer.get(at))).toContain('Why?');
    await typed(at, { reasons: ['none-free'] });
    await typed(at, { any_waiting: 'no' });
    expect(words(await officer.get(at))).not.toContain('Why?');
    await typed(at, { any_waiting: 'yes' });
    expect(formOf(await officer.get(at))['reasons']).toBe('none-free');
    await typed(at, { reasons: [] });
    expect(formOf(await officer.get(at))['reasons']).toBeUndefined();
  });

  it('shows both answers where two people changed the same, and loses neither', async () => {
    const at = section('children');
    const approver = await app.as('approver-bromley');
    const [mine, theirs] = [formOf(await officer.get(at)), formOf(await approver.get(at))];
    await approver.post(at, { ...theirs, total: '14' });
    const clash = await officer.post(at, { ...mine, total: '15', 'by_age.young.home': '2' });
    expect(clash.status).toBe(409);
    expect(words(clash)).toMatch(/saved: 14. What you typed is in the box/);
    expect(formOf(clash)).toMatchObject({ total: '15', 'by_age.young.home': '2' });
    expect(formOf(await officer.get(at))['total']).toBe('14');
    expect((await officer.post(at, formOf(clash))).status).toBe(303);
    expect(formOf(await officer.get(at))).toMatchObject({ total: '15', 'by_age.young.home': '2' });
  });

  it('leaves alone what somebody else changed and this person did not touch', async () => {
    const at = section('children');
    const approver = await app.as('approver-bromley');
    const [mine, theirs] = [formOf(await officer.get(at)), formOf(await approver.get(at))];
    await approver.post(at, { ...theirs, 'by_age.old.home': '6' });
    expect((await officer.post(at, { ...mine, total: '16' })).status).toBe(303);
    expect(formOf(await officer.get(at))).toMatchObject({ total: '16', 'by_age.old.home': '6' });
    expect(words(await officer.get(at))).toContain('Changed by');
  });

  it('refuses a box that no question of the section has', async () => {
    expect((await typed(section('children'), { any_waiting: 'no' })).status).toBe(400);
    expect((await typed(section('children'), { _was: 'nonsense' })).status).toBe(400);
  });

  it('fills in what was said in the last wave, and counts it only once somebody says it is right', async () => {
    const before = await saidBefore(app, {
      children: {
        answers: { total: 20, by_age: { young: { home: 3 }, old: { home: 5, hostel: 2 } } },
        rows: [],
      },
    });
    const next = await askedIn(app, { previousWaveId: before });
    await officer.post(`/surveys/${next}/start`);
    expect(words(await officer.get(`/surveys/${next}`))).toContain('Children 2 to confirm');
    const at = `/surveys/${next}/sections/children`;
    const shown = words(await officer.get(at));
    expect(shown).toContain('Filled in from: Your return of September 2025 (30 September 2025)');
    expect(shown).toContain('Last wave: 20 (September 2025)');
    expect(shown).toContain('was 5');
    await officer.post(at, { ...formOf(await officer.get(at)), total: '21' });
    expect(words(await officer.get(`/surveys/${next}`))).toMatch(
      /Children Last changed by [^,]*, \S+ on \d+ \w+ \d+ 1 to confirm/,
    );
    await officer.post(at, { ...formOf(await officer.get(at)), confirms: 'yes' });
    expect(words(await officer.get(`/surveys/${next}`))).toMatch(
      /Children Last changed by [^,]*, \S+ on \d+ \w+ \d+ Done/,
    );
    expect(words(await officer.get(at))).toContain('Your return of September 2025 says: 20');
  });

  it('confirms everything filled in at once, and asks for what is missing on one page', async () => {
    const before = await saidBefore(app, {
      children: { answers: { total: 20 }, rows: [] },
      waiting: { answers: { any_waiting: 'no' }, rows: [] },
    });
    const next = await askedIn(app, { previousWaveId: before });
    await officer.post(`/surveys/${next}/start`);
    const at = `/surveys/${next}/filled-in`;
    const nothing = await officer.post(at, { ...formOf(await officer.get(at), at), which: 'ticked' });
    expect(nothing.status).toBe(422);
    const confirmed = await officer.post(at, { ...formOf(await officer.get(at), at), which: 'page' });
    expect(confirmed.location).toBe(`/surveys/${next}/missing`);
    expect(words(await officer.get(at))).toContain('Nothing waits to be confirmed');
    const missing = `/surveys/${next}/missing`;
    const page = await officer.get(missing);
    expect(words(page)).toContain('By age');
    expect(words(page)).toContain('Each home: add each home, or say that there is none');
    const wrong = await officer.post(missing, { ...formOf(page), 'by_age.old.home': '-' });
    expect(wrong.status).toBe(422);
    expect(formOf(wrong)['by_age.old.home']).toBe('-');
    const cells = { 'by_age.young.home': '1', 'by_age.old.home': '2', 'by_age.old.hostel': '3' };
    await officer.post(missing, { ...formOf(page), ...cells });
    expect(words(await officer.get(missing))).not.toContain('By age');
  });

  it('does not confirm what was filled in after somebody looked', async () => {
    const before = await saidBefore(app, { children: { answers: { total: 20 }, rows: [] } });
    const next = await askedIn(app, { previousWaveId: before });
    await officer.post(`/surveys/${next}/start`);
    const at = `/surveys/${next}/filled-in`;
    const looked = formOf(await officer.get(at), at);
    expect((await officer.post(`/surveys/${next}/fill-in-again`)).status).toBe(303);
    expect((await officer.post(at, { ...looked, which: 'page' })).location).toBe(at);
    expect(words(await officer.get(at))).toContain('Your return of September 2025');
  });

  it('lets only what a reviewer asks about be changed, with what is asked beside it', async () => {
    const given = await askedIn(app);
    const at = `/surveys/${given}/sections/children`;
    await officer.post(`/surveys/${given}/start`);
    await officer.post(at, { total: '9', 'by_age.old.home': '3' });
    const ask = (sql: string): Promise<unknown[]> => app.database.rowsAsSuperuser(sql, [given]);
    await ask(
      `update returns set state = 'returned', submissions = 1, submitted_at = now() where wave_id = $1`,
    );
    await ask(
      `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       select borough_id, gen_random_uuid(), id, wave_id, 1, 'S-7KQ4MZ', false, '{}', 0, now(), 'An approver', 'An officer'
         from returns where wave_id = $1`,
    );
    await ask(
      `insert into return_version_sections (borough_id, version_id, section, of_children, content)
       select v.borough_id, v.id, 'children', false, jsonb_build_object('rows', '[]'::jsonb, 'explained', '[]'::jsonb, 'answers',
                jsonb_object_agg(a.question, a.value) || '{"others": null}')
         from return_versions v join return_answers a on a.borough_id = v.borough_id and a.return_id = v.return_id
        where v.wave_id = $1 group by v.borough_id, v.id`,
    );
    await ask(
      `insert into return_comments (borough_id, id, return_id, version_number, section, question, comment, written_at,
                                    written_by_name, sent_at)
       select borough_id, gen_random_uuid(), id, 1, 'children', 'total', 'Does this count respite?', now(),
              'A commissioner', now() from returns where wave_id = $1`,
    );
    expect(words(await officer.get(`/surveys/${given}`))).toContain('The programme asks about 1 answer.');
    const page = await officer.get(at);
    expect(words(page)).toContain('The reviewer asks: Does this count respite?');
    expect(page.html('main input[name^="by_age"]')).toHaveLength(0);
    const other = await officer.post(at, { 'by_age.old.home': '4' });
    expect(other.status).toBe(409);
    expect(words(other)).toContain(
      'Only the answers the reviewer asks about, and what goes with them, can be changed.',
    );
    expect((await officer.post(at, { ...formOf(page), total: '10' })).status).toBe(303);
  });
});

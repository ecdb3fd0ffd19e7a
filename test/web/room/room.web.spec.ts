import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SystemClock } from '@lib/kernel/clock';
import { Day, addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const boxes = (field: string, on: Day): Record<string, string> => ({
  [`${field}-day`]: on.slice(8),
  [`${field}-month`]: on.slice(5, 7),
  [`${field}-year`]: on.slice(0, 4),
});

describe('room', () => {
  let app: WebApp;
  let commissioner: Browser;
  let officer: Browser;
  const today = new SystemClock().today();
  const home = newId();
  const page = `/room/settings/${home}`;

  beforeAll(async () => {
    app = await startWebApp();
    await app.database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
       values ($1, 'SC000001', 'Made-up home', 'Children''s home', 'Kent', 6, true, now(), 'A list', 1)`,
      [home],
    );
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const declared = { vacant: '2', outOfUse: '1', outOfUseReason: 'staffing', outOfUsePayer: 'provider' };

  it('is said by the programme, with what is wrong beside each field, and read by boroughs', async () => {
    expect(words(await officer.get(page))).toContain('Nothing yet');
    expect((await officer.get(`${page}/declare`)).status).toBe(403);
    const wrong = await commissioner.post(`${page}/declare`, {
      ...boxes('validFrom', today),
      ...declared,
      commissioned: 'four',
      outOfUse: '9',
      seen: '',
    });
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('Commissioned places must be a whole number');
    const said = await commissioner.post(`${page}/declare`, {
      ...boxes('validFrom', today),
      ...declared,
      commissioned: '4',
      seen: '',
    });
    expect(said.status).toBe(303);
    const list = await officer.get('/room');
    expect(words(list)).toContain('2 places vacant and 1 out of use at 1 setting');
    expect(list.html('tbody th a').text()).toBe('Made-up home');
    expect(words(list)).toContain('2 vacant, 1 out of use');
    const csv = await officer.get('/room/download?show=vacant');
    expect(csv.text.split('\n')).toHaveLength(1 + 6 + 1);
    expect(words(await officer.get('/room?show=not+confirmed'))).toContain('No setting to show');
  });

  it('is confirmed by a button, and whoever comes second is told', async () => {
    const seen = (await commissioner.get(page)).html('input[name=seen]').attr('value')!;
    expect((await commissioner.post(`${page}/confirm`, { seen })).status).toBe(303);
    expect((await commissioner.post(`${page}/confirm`, { seen })).status).toBe(409);
  });

  it('is asked of a provider, who answers by a link without an account, once', async () => {
    expect((await officer.post(`${page}/ask`, { address: 'home@example.org' })).status).toBe(403);
    expect((await commissioner.post(`${page}/ask`, { address: 'nonsense' })).status).toBe(422);
    expect((await commissioner.post(`${page}/ask`, { address: 'home@example.org' })).status).toBe(303);
    const asked = await commissioner.get(page);
    expect(words(asked)).toContain('Waiting for an answer');
    expect(words(asked)).toContain('Waiting to be sent');
    const revoke = asked.html('form[action$="/revoke"]').attr('action')!;
    const job = await app.database.unitOfWork('job');
    const [row] = await job.run({ scope: 'system', personId: null, boroughId: null }, (tx) =>
      tx.query<{ id: string }>('select id from confirmation_requests'),
    );
    const link = `/confirm-places/${app.app.get(AccessSecrets, { strict: false }).linkSecretOf(row!.id)}`;
    const provider = app.browser();
    const shown = await provider.get(link);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
    expect(words(shown)).toContain('Made-up home');
    expect(shown.html('input[name=vacant]').attr('value')).toBe('2');
    expect((await provider.get('/room')).status).toBe(303);
    expect((await provider.post(link, { vacant: '9', outOfUse: '0' })).status).toBe(422);
    const answer = await provider.post(link, {
      vacant: '3',
      outOfUse: '0',
      ...boxes('usableFrom', addDays(today, 3)),
    });
    expect(answer.status).toBe(200);
    expect(words(answer)).toMatch(/Thank you.* Vacant places 3 .* Places out of use 0 /);
    const again = await provider.get(link);
    const never = await provider.get('/confirm-places/never-was');
    expect([again.status, never.status]).toEqual([404, 404]);
    expect(words(again)).toBe(words(never));
    expect(words(await officer.get(page))).toContain('The provider, by a link');
    const late = await commissioner.post(revoke, {});
    expect(late.status).toBe(409);
    expect(words(late)).toContain('The provider answered by this link before you took it back');
    expect((await commissioner.post(`${page}/ask`, { address: 'home@example.org' })).status).toBe(303);
    const second = (await commissioner.get(page)).html('form[action$="/revoke"]').attr('action')!;
    expect((await commissioner.post(second, {})).status).toBe(303);
    expect(words(await commissioner.get(page))).toContain('Taken back');
  });

  it('has blocks of a borough, whose voids no other sees', async () => {
    const add = `${page}/blocks/add`;
    expect((await commissioner.get(add)).status).toBe(403);
    expect((await officer.post(add, {})).status).toBe(422);
    const block = { places: '2', weeklyPence: '7,000', ...boxes('startsOn', addDays(today, -7)) };
    expect((await officer.post(add, block)).status).toBe(303);
    const voids = await officer.get('/room/voids');
    expect(words(voids)).toContain('14 empty nights');
    expect(words(voids)).toContain('£14,000');
    const why = voids
      .html('main a')
      .toArray()
      .map((one) => one.attribs['href']!)
      .find((href) => href.includes('/void?'))!;
    const form = await officer.get(why);
    expect(form.html('input[name=beganOn-day]').attr('value')).toBe(addDays(today, -7).slice(8));
    const said = { ...boxes('beganOn', addDays(today, -7)), reason: 'no match' };
    expect((await officer.post(why.split('?')[0]!, said)).status).toBe(303);
    expect(words(await officer.get('/room/voids?reason=no+match'))).toContain(
      'No child who was referred matched',
    );
    const other = await app.as('officer-croydon');
    expect(words(await other.get('/room/voids'))).toContain('No void to show');
    expect((await other.get(why.split('?')[0]!)).status).toBe(404);
  });

  it('is searched without saying for whom', async () => {
    expect((await officer.get('/room/search')).status).toBe(200);
    await app.database.asSuperuser('update settings set youngest_age = 10, oldest_age = 17 where id = $1', [
      home,
    ]);
    const inThreeDays = addDays(today, 3);
    const from = new URLSearchParams(boxes('from', inThreeDays)).toString();
    for (const person of [officer, commissioner]) {
      const found = words(await person.get(`/room/search?near=bromley&age=14&${from}`));
      expect(found).toContain('1 setting may have a place, nearest to Bromley first');
      expect(found).toContain('Ages 10 to 17');
      expect(found).toContain('3 places');
      expect(found.includes('You last paid a week')).toBe(person === officer);
    }
    expect(words(await officer.get('/room/search?near=bromley&age=14'))).toContain(
      'Left out: 1 that is full on that day',
    );
    const young = words(await officer.get('/room/search?near=bromley&age=9'));
    expect(young).toContain('No setting fits');
    expect(young).toContain('Left out: 1 that does not take that age');
    const wrong = await officer.get('/room/search?near=&age=ten&ceiling=much');
    expect(wrong.status).toBe(422);
    expect(wrong.html('.govuk-error-summary a').length).toBe(3);
    const nowhere = await officer.get('/room/search?near=Atlantis');
    expect(nowhere.status).toBe(422);
    expect(words(nowhere)).toContain('Enter a London borough');
  });
});

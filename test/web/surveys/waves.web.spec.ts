import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { AskAnything, publishSet } from '@test/support/survey-waves';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const MAKE = '/waves/new?collection=homes';

/** What a form of a page would send as it stands. */
const fieldsOf = (answer: Answer): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {};
  answer.html('main form input:not([type=submit]), main form select').each((_, one) => {
    const field = answer.html(one);
    const name = field.attr('name');
    if (!name || name === '_csrf') return;
    if (field.attr('type') === 'checkbox') {
      if (field.attr('checked') !== undefined)
        fields[name] = [...[fields[name] ?? []].flat(), field.attr('value')!];
    } else fields[name] = one.tagName === 'select' ? String(field.val() ?? '') : (field.attr('value') ?? '');
  });
  return fields;
};

describe('waves, on their pages', () => {
  let app: WebApp;
  let commissioner: Browser;
  const today = new SystemClock().today();

  beforeAll(async () => {
    app = await startWebApp();
    const ask: AskAnything = (sql, parameters = []) => app.database.rowsAsSuperuser(sql, parameters);
    await publishSet(ask, HOMES);
    commissioner = await app.as('commissioner');
  });
  afterAll(() => app.close());

  const boxes = (name: string, on: Day): Record<string, string> => ({
    [`${name}-day`]: on.slice(8),
    [`${name}-month`]: on.slice(5, 7),
    [`${name}-year`]: on.slice(0, 4),
  });

  const days = {
    ...boxes('referenceDay', addDays(today, -30)),
    ...boxes('opensOn', today),
    ...boxes('deadlineOn', addDays(today, 20)),
    ...boxes('lastNewRowOn', addDays(today, 30)),
    ...boxes('lastCorrectionOn', addDays(today, 40)),
  };

  const make = async (): Promise<string> => {
    const answer = await commissioner.post('/waves/new', {
      ...fieldsOf(await commissioner.get(MAKE)),
      ...days,
    });
    expect(answer.status).toBe(303);
    return answer.location!.replace('/boroughs', '');
  };

  it.each([
    ['officer-bromley', 403, 403],
    ['approver-bromley', 403, 403],
    ['analyst', 200, 403],
    ['member', 403, 403],
    ['commissioner', 200, 200],
    ['administrator', 403, 403],
    ['protection-lead', 403, 403],
  ])('are there for %s: %d, and are made by them: %d', async (person, seen, made) => {
    const browser = await app.as(person);
    const statuses = await Promise.all(
      ['/collections', MAKE].map(async (path) => (await browser.get(path)).status),
    );
    expect(statuses).toEqual([seen, made]);
  });

  it('can be looked at by an analyst, without anything to press', async () => {
    const analyst = await app.as('analyst');
    const wave = await make();
    for (const part of ['settings', 'boroughs']) {
      const page = await analyst.get(`${wave}/${part}`);
      expect([page.status, page.html('main form').length]).toEqual([200, 0]);
    }
    expect((await analyst.get(`${wave}/move?to=open`)).status).toBe(403);
    expect(words(await analyst.get('/collections'))).not.toContain('Make the next wave');
  });

  it('are refused with what is wrong beside each setting, and what was typed comes back', async () => {
    const fields = fieldsOf(await commissioner.get(MAKE));
    const wrong = {
      ...fields,
      title: ' ',
      remindDaysBefore: 'soon',
      ...boxes('deadlineOn', '2026-02-31' as Day),
    };
    const refused = await commissioner.post('/waves/new', wrong);
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('The deadline must be a real date');
    expect(words(refused)).toContain('Enter numbers of days with commas between them');
    expect(refused.html('input[name=remindDaysBefore]').attr('value')).toBe('soon');
    const early = await commissioner.post('/waves/new', {
      ...fields,
      title: ' ',
      ...boxes('lastNewRowOn', today),
    });
    expect(words(early)).toContain('The last day for new rows must be on or after the deadline');
    expect((await commissioner.get('/waves/new?collection=none')).status).toBe(404);
    expect((await commissioner.get('/waves/new')).status).toBe(422);
  });

  it('are changed by the second of two people only once they saw the first change', async () => {
    const wave = await make();
    const fields = fieldsOf(await commissioner.get(`${wave}/settings`));
    expect((await commissioner.post(`${wave}/settings`, { ...fields, title: 'First' })).status).toBe(303);
    const second = await commissioner.post(`${wave}/settings`, { ...fields, title: 'Second' });
    expect(second.status).toBe(409);
    expect(second.html('input[name=title]').attr('value')).toBe('Second');
    expect((await commissioner.post(`${wave}/settings`, fieldsOf(second))).status).toBe(303);
    expect(words(await commissioner.get(`${wave}/boroughs`))).toContain('Homes, Second');
  });

  it('go from draft to final, each step with what it means', async () => {
    const wave = await make();
    const chosen = { ...fieldsOf(await commissioner.get(`${wave}/boroughs`)), asked: ['bromley', 'camden'] };
    expect((await commissioner.post(`${wave}/boroughs`, chosen)).status).toBe(303);
    expect(words(await commissioner.get(`${wave}/move?to=pilot`))).toContain(
      'No borough pilots the wave yet',
    );
    expect((await commissioner.get(`${wave}/move?to=nowhere`)).status).toBe(422);
    const check = await commissioner.get(`${wave}/move?to=open`);
    expect(words(check)).toContain('Every borough that is asked sees the wave');
    const officer = await app.as('officer-bromley');
    expect(words(await officer.get('/surveys'))).not.toContain('Homes');
    expect((await commissioner.post(`${wave}/move`, fieldsOf(check))).status).toBe(303);
    expect(words(await officer.get('/surveys'))).toContain('Homes');
    expect((await commissioner.post(`${wave}/move`, fieldsOf(check))).status).toBe(409);
    const open = await commissioner.get(`${wave}/settings`);
    expect(open.html('select[name=questionSetId]').length).toBe(0);
    const earlier = { ...fieldsOf(open), ...boxes('deadlineOn', today) };
    expect(words(await commissioner.post(`${wave}/settings`, earlier))).toContain(
      'boroughs keep the time they were given',
    );
    const final = await commissioner.get(`${wave}/move?to=make%20final`);
    expect(words(final)).toContain('0 of 2 returns are accepted');
    expect((await commissioner.post(`${wave}/move`, fieldsOf(final))).status).toBe(303);
    expect((await commissioner.get(`${wave}/settings`)).html('main form').length).toBe(0);
  });

  it('are deleted until they are opened, after a page that says what goes', async () => {
    const wave = await make();
    const check = await commissioner.get(`${wave}/delete`);
    expect(words(check)).toContain('Its settings and the boroughs chosen for it go');
    expect((await (await app.as('analyst')).get(`${wave}/delete`)).status).toBe(403);
    expect(words(await commissioner.get(`${wave}/settings`))).toContain('Delete the wave');
    expect(words(await (await app.as('analyst')).get(`${wave}/settings`))).not.toContain('Delete the wave');
    expect((await commissioner.post(`${wave}/delete`, { seen: '7' })).status).toBe(409);
    const deleted = await commissioner.post(`${wave}/delete`, fieldsOf(check));
    expect([deleted.status, deleted.location]).toEqual([303, '/collections']);
    expect((await commissioner.get(`${wave}/settings`)).status).toBe(404);
    const opened = await make();
    await commissioner.post(`${opened}/move`, fieldsOf(await commissioner.get(`${opened}/move?to=open`)));
    const stays = await commissioner.get(`${opened}/delete`);
    expect(words(stays)).toContain('Boroughs were asked to answer this wave, so it stays');
    expect(stays.html('main form').length).toBe(0);
    expect((await commissioner.post(`${opened}/delete`, { seen: '2' })).status).toBe(409);
  });

  it('take back the time a borough was given, with a reason', async () => {
    const wave = await make();
    await commissioner.post(`${wave}/move`, fieldsOf(await commissioner.get(`${wave}/move?to=open`)));
    const path = `${wave}/boroughs/bromley`;
    expect(words(await commissioner.get(path))).not.toContain('Take the time back');
    const more = { seen: '1', ...boxes('deadlineOn', addDays(today, 60)), because: 'Their system was down' };
    await commissioner.post(`${path}/extend`, more);
    const without = await commissioner.post(`${path}/take-back`, { seen: '2', takenBackBecause: ' ' });
    expect(without.status).toBe(422);
    expect(words(without)).toContain('Say why the time is taken back');
    expect(without.html('textarea[name=because]').text()).toBe('Their system was down');
    const back = { seen: '2', takenBackBecause: 'It works again' };
    expect((await (await app.as('analyst')).post(`${path}/take-back`, back)).status).toBe(403);
    expect((await commissioner.post(`${path}/take-back`, back)).location).toBe(`${wave}/boroughs`);
    const page = words(await commissioner.get(path));
    expect(page).toContain('It works again');
    expect(page).not.toContain('Their system was down');
    const again = await commissioner.post(`${path}/take-back`, { ...back, seen: '3' });
    expect(again.status).toBe(409);
    expect(words(again)).toContain('no more time than the wave gives');
    const officer = await app.as('officer-bromley');
    expect(words(await officer.get(wave.replace('/waves', '/surveys')))).toContain('It works again');
  });

  it('give one borough more time, or expect nothing of it, with a reason', async () => {
    const wave = await make();
    await commissioner.post(`${wave}/move`, fieldsOf(await commissioner.get(`${wave}/move?to=open`)));
    const path = `${wave}/boroughs/bromley`;
    const refused = await commissioner.post(`${path}/extend`, {
      seen: '1',
      ...boxes('deadlineOn', today),
      because: 'Kept',
    });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('Enter a day after the deadline of the wave');
    expect(refused.html('textarea[name=because]').text()).toBe('Kept');
    const more = { seen: '1', ...boxes('deadlineOn', addDays(today, 60)), because: 'Their system was down' };
    expect((await commissioner.post(`${path}/extend`, more)).status).toBe(303);
    expect((await commissioner.post(`${path}/extend`, more)).status).toBe(409);
    const none = { seen: '2', notExpectedBecause: 'It looks after nobody' };
    expect((await commissioner.post(`${path}/expected`, none)).status).toBe(303);
    const list = words(await commissioner.get(`${wave}/boroughs`));
    expect(list).toContain('More time: Their system was down');
    expect(list).toContain('Not expectedIt looks after nobody');
    expect((await commissioner.get(`${wave}/boroughs/kent`)).status).toBe(404);
  });
});

import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const PATH = '/definitions/new';
const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const boxes = (on: Day): Record<string, string> => ({
  'validFrom-day': on.slice(8),
  'validFrom-month': on.slice(5, 7),
  'validFrom-year': on.slice(0, 4),
});

/** What the page of checking carries on, as a browser sends it. */
const carried = (check: Answer): Record<string, string[]> => {
  const fields: Record<string, string[]> = {};
  for (const { attribs } of check.html('input[type=hidden]').toArray())
    if (attribs['name'] !== '_csrf') (fields[attribs['name']!] ??= []).push(attribs['value']!);
  return fields;
};

describe('what counts as high cost', () => {
  let app: WebApp;
  let commissioner: Browser;
  const today = new SystemClock().today();
  const begins = addDays(today, 30);
  const NEXT = {
    tier1: '£6,000',
    tier2: '12k',
    tier3: '',
    others: 'secure',
    soloStaff: '2.5',
    because: 'Prices rose',
    seen: '1',
    ...boxes(begins),
  };

  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
  });
  afterAll(() => app.close());

  it.each([
    ['officer-bromley', 200, 403],
    ['approver-bromley', 200, 403],
    ['analyst', 200, 403],
    ['coordinator', 200, 403],
    ['chair', 200, 403],
    ['member', 200, 403],
    ['commissioner', 200, 200],
    ['administrator', 403, 403],
    ['protection-lead', 403, 403],
  ])('is there for %s: %d, and can be changed by them: %d', async (person, seen, changed) => {
    const browser = await app.as(person);
    const list = await browser.get('/definitions');
    expect([list.status, (await browser.get(PATH)).status]).toEqual([seen, changed]);
    expect(list.html('main a[href="/definitions/new"]').length).toBe(changed === 200 ? 1 : 0);
  });

  it('is told in words, version by version', async () => {
    const text = words(await (await app.as('officer-bromley')).get('/definitions'));
    expect(text).toContain('Where it stands In force today');
    expect(text).toContain('Tier 2: £10,000 a week or more');
    expect(text).toContain('an order deprives the child of liberty');
    expect(text).toContain('Part of the service from the beginning');
  });

  it('says beside each field what is wrong with the next version, and keeps what was typed', async () => {
    const empty = await commissioner.post(PATH, { step: 'check' });
    expect(empty.status).toBe(422);
    for (const field of ['tier1', 'validFrom', 'because'])
      expect(empty.html(`.govuk-error-summary a[href="#${field}"]`).length).toBe(1);
    const wrong = { ...NEXT, tier2: '', tier3: '5000', ...boxes(today), because: 'Kept as typed' };
    const refused = await commissioner.post(PATH, { ...wrong, step: 'check' });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('Tier 2 must be more than nothing');
    expect(words(refused)).toContain('Tier 3 must be more than tier 1, which is £6,000');
    expect(words(refused)).toContain(`The day must be ${formatDay(addDays(today, 1))} or later`);
    expect(refused.html('textarea[name=because]').text()).toBe('Kept as typed');
    expect(refused.html('input[name=others][checked]').attr('value')).toBe('secure');
  });

  it('is checked, made, and told to everybody', async () => {
    const form = await commissioner.get(PATH);
    expect(form.html('input[name=tier3]').attr('value')).toBe('20000');
    expect(form.html('input[name=others][checked]').length).toBe(4);
    const check = await commissioner.post(PATH, { ...NEXT, step: 'check' });
    expect(check.status).toBe(200);
    const text = words(check);
    expect(text).toContain('What changes from version 1, in force today');
    expect(text).toContain('Tier 1 rises from £5,000 to £6,000 a week');
    expect(text).toContain('There is no tier 3 any more');
    expect(text).toContain('A placement no longer counts because an order deprives the child of liberty');
    const back = await commissioner.post(PATH, { ...carried(check), step: 'change' });
    expect(back.html('input[name=tier1]').attr('value')).toBe('£6,000');
    expect(back.html('input[name=others][checked]').length).toBe(1);
    const saved = await commissioner.post(PATH, { ...carried(check), step: 'save' });
    expect([saved.status, saved.location]).toEqual([303, '/definitions']);
    const list = words(await (await app.as('officer-bromley')).get('/definitions'));
    expect(list).toContain('Where it stands Not in force yet');
    expect(list).toContain(`Counts From ${formatDay(begins)}`);
    expect(list).toContain('Why Prices rose');
  });

  it('tells who made one on an older page, gives back what they typed, and saves it when it is looked at again', async () => {
    const typed = { ...NEXT, tier1: '6500', others: 'unregistered' };
    for (const step of ['check', 'save']) {
      const second = await commissioner.post(PATH, { ...typed, step });
      expect(second.status).toBe(409);
      expect(words(second)).toContain('Somebody else made a version of the definition');
      expect(second.html('input[name=tier1]').attr('value')).toBe('6500');
      expect(second.html('input[name=seen]').attr('value')).toBe('2');
    }
    const check = await commissioner.post(PATH, { ...typed, seen: '2', step: 'check' });
    expect(words(check)).toContain('What changes from version 2, which was to begin on the same day');
    expect((await commissioner.post(PATH, { ...carried(check), step: 'save' })).status).toBe(303);
    expect(words(await commissioner.get('/definitions'))).toContain('Never in force');
  });
});

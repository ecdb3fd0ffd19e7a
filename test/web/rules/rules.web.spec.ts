import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

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

/** Bands one a line, as the form has them. */
const lines = (...bands: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(bands.flatMap(([from, to], at) => [[`from${at + 1}`, from], [`to${at + 1}`, to]])); // prettier-ignore

describe('rules and thresholds', () => {
  let app: WebApp;
  let commissioner: Browser;
  const today = new SystemClock().today();
  const soon = addDays(today, 30);

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, annualReturn(2022), 2022);
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
    ['administrator', 200, 403],
    ['protection-lead', 403, 403],
  ])('are there for %s: %d, and can be changed by them: %d', async (person, seen, changed) => {
    const browser = await app.as(person);
    const list = await browser.get('/rules');
    expect([list.status, (await browser.get('/rules/place-days')).status]).toEqual([seen, seen]);
    expect((await browser.get('/rules/place-days/new')).status).toBe(changed);
    if (seen === 200) {
      const page = await browser.get('/rules/age-bands');
      expect(page.html('main a[href="/rules/age-bands/new"]').length).toBe(changed === 200 ? 1 : 0);
    }
  });

  it('stand on one page with what they hold, and link to those with a page of their own', async () => {
    const list = await commissioner.get('/rules');
    const text = words(list);
    expect(text).toContain('A place counts for 28 days after somebody last confirmed it');
    expect(text).toContain('3 members in the room');
    expect(text).toContain('Under 1');
    expect(text).toContain('it costs £5,000 a week or more before VAT');
    expect(text).toContain('Weekly figures: counts from 1 to 7 are hidden');
    for (const href of ['/rules/place-days', '/rules/panel-quorum', '/rules/age-bands', '/definitions', '/releases/rules'])
      expect(list.html(`main a[href="${href}"]`).length).toBe(1); // prettier-ignore
    const officer = await (await app.as('officer-bromley')).get('/rules');
    expect(officer.html('main a[href="/releases/rules"]').length).toBe(0);
    expect((await commissioner.get('/rules/no-such')).status).toBe(404);
  });

  it('say beside each field what is wrong, and keep what was typed', async () => {
    const path = '/rules/place-days/new';
    const empty = await commissioner.post(path, { step: 'check', seen: '1' });
    expect(empty.status).toBe(422);
    for (const field of ['days', 'validFrom', 'because'])
      expect(empty.html(`.govuk-error-summary a[href="#${field}"]`).length).toBe(1);
    const yesterday = boxes(addDays(today, -1));
    const wrong = { days: '6', because: 'Kept as typed', seen: '1', ...yesterday };
    const refused = await commissioner.post(path, { ...wrong, step: 'check' });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('The days must be a whole number from 7 to 120');
    expect(words(refused)).toContain(`The day must be ${formatDay(today)} or later`);
    expect(refused.html('textarea[name=because]').text()).toBe('Kept as typed');
    const same = await commissioner.post(path, { ...wrong, days: '28', ...boxes(soon), step: 'check' });
    expect(words(same)).toContain('Change something: this is what version 1 holds');
  });

  it('are checked with their effect, made, told to everybody, and withdrawn before their day', async () => {
    const path = '/rules/place-days/new';
    const next = { days: '21', because: 'Providers are asked more often', seen: '1', ...boxes(soon) };
    const check = await commissioner.post(path, { ...next, step: 'check' });
    expect(check.status).toBe(200);
    expect(words(check)).toContain('A place counts for 21 days');
    expect(words(check)).toContain('Nobody has said that a place in London is vacant today');
    expect(check.html('caption').text()).toContain('Vacant places that count today');
    const back = await commissioner.post(path, { ...carried(check), step: 'change' });
    expect(back.html('input[name=days]').attr('value')).toBe('21');
    const saved = await commissioner.post(path, { ...carried(check), step: 'save' });
    expect([saved.status, saved.location]).toEqual([303, '/rules/place-days']);
    const officer = await app.as('officer-bromley');
    const told = words(await officer.get('/rules/place-days'));
    expect(told).toContain('Where it stands Not in force yet');
    expect(told).toContain(`From ${formatDay(soon)}`);
    expect(told).not.toContain('Withdraw it');
    expect(words(await officer.get('/rules'))).toContain(`from ${formatDay(soon)} (version 2)`);
    const late = await commissioner.post(path, { ...next, days: '14', step: 'save' });
    expect(late.status).toBe(409);
    expect(late.html('input[name=days]').attr('value')).toBe('14');
    expect(late.html('input[name=seen]').attr('value')).toBe('2');
    const withdraw = '/rules/place-days/versions/2/withdraw';
    expect((await officer.get(withdraw)).status).toBe(403);
    expect((await commissioner.get(withdraw)).status).toBe(200);
    expect((await commissioner.post(withdraw, {})).location).toBe('/rules/place-days');
    expect(words(await officer.get('/rules/place-days'))).toContain('Withdrawn before it began');
    for (const gone of [withdraw, '/rules/place-days/versions/1/withdraw'])
      expect((await commissioner.get(gone)).status).toBe(404);
  });

  it('a quorum is what a panel that is opened begins with, from its day on', async () => {
    const path = '/rules/panel-quorum/new';
    const administrator = await app.as('administrator');
    const least = async (): Promise<string | undefined> =>
      (await administrator.get('/panels/new')).html('input[name=quorumLeast]').attr('value');
    expect(await least()).toBe('3');
    const next = { least: '5', areas: ['social-care', 'health'], because: 'More voices', ...boxes(today) };
    const check = await commissioner.post(path, { ...next, seen: '1', step: 'check' });
    expect(words(check)).toContain('Children’s social care and Health');
    expect(words(check)).toContain('Panels that are open keep their own quorum');
    expect((await commissioner.post(path, { ...carried(check), step: 'save' })).status).toBe(303);
    expect(await least()).toBe('5');
    const form = await administrator.get('/panels/new');
    expect(form.html('input[name=quorumAreas][checked]').length).toBe(2);
  });

  it('age bands are refused with gaps and overlaps, and cut the list of children from their day on', async () => {
    const path = '/rules/age-bands/new';
    const common = { because: 'Schools change at 11', ...boxes(today), seen: '1', step: 'check' };
    const gap = await commissioner.post(path, { ...common, ...lines(['0', '4'], ['6', '10'], ['10', '23']) });
    expect(gap.status).toBe(422);
    expect(words(gap)).toContain('Band 2 must begin at 5: ages in between are in no band');
    expect(words(gap)).toContain('Band 3 must begin at 11: age 10 is in band 2 too');
    expect(gap.html('input[name=from2]').attr('value')).toBe('6');
    const word = await commissioner.post(path, { ...common, ...lines(['nought', '4'], ['5', '24']) });
    expect(words(word)).toContain('The first age of band 1 must be a whole number from 0 to 24');
    const check = await commissioner.post(path, {
      ...common,
      ...lines(['0', '4'], ['5', '10'], ['11', '24']),
    });
    expect(check.status).toBe(200);
    expect(words(check)).toContain('cut released bands in two');
    expect((await commissioner.post(path, { ...carried(check), step: 'save' })).status).toBe(303);
    const officer = await app.as('officer-bromley');
    const choices = async (address: string): Promise<string[]> =>
      (await officer.get(address))
        .html('select[name=age] option')
        .toArray()
        .map(({ attribs }) => attribs['value']!)
        .filter(Boolean);
    expect(await choices('/children')).toEqual(['0-4', '5-10', '11-over']);
    expect(await choices('/register')).toEqual(['0-4', '5-10', '11-over']);
    // A past day keeps its bands, and a link by a published group is understood on any day.
    expect(await choices('/children?on=2022-03-31')).toEqual(['under-1', '1-4', '5-9', '10-15', '16-over']);
    expect(await choices('/children?age=10-15')).toEqual(['0-4', '5-10', '11-over', '10-15']);
    const asked = async (age: string): Promise<number> =>
      (await officer.get(`/api/v1/children?age=${age}`)).status;
    expect([await asked('5-10'), await asked('10-15'), await asked('7-9')]).toEqual([200, 200, 422]);
  });
});

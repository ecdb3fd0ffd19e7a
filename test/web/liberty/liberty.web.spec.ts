import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Importing, returnOf } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const boxes = (field: string, on: Day): Record<string, string> => ({
  [`${field}-day`]: on.slice(8),
  [`${field}-month`]: on.slice(5, 7),
  [`${field}-year`]: on.slice(0, 4),
});

describe('orders that deprive a child of liberty', () => {
  let app: WebApp;
  let officer: Browser;
  let page: string;
  const today = new SystemClock().today();

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    officer = await app.as('officer-bromley');
    page = `${(await officer.post('/children/find', { reference: 'A1' })).location!}/liberty`;
  });
  afterAll(() => app.close());

  const linkTo = (answer: Answer, part: string): string =>
    answer
      .html('main a')
      .toArray()
      .map((link) => link.attribs['href']!)
      .find((href) => href.includes(part))!;
  const versionOn = (form: Answer): string => form.html('input[name=version]').attr('value')!;

  it.each([
    ['approver-bromley', 200],
    ['officer-croydon', 404],
    ['coordinator', 403],
    ['commissioner', 403],
    ['administrator', 403],
  ])('are for the borough only: %s gets %d', async (person, status) => {
    const browser = await app.as(person);
    expect((await browser.get(page)).status).toBe(status);
    expect((await browser.post(page, boxes('startsOn', today))).status).toBe(status === 200 ? 303 : status);
    if (status !== 200) return;
    const takeBack = linkTo(await browser.get(page), 'take-back');
    expect((await browser.post(takeBack, { version: '1' })).status).toBe(303);
  });

  it('are reached from the child’s page, and say beside each field what is wrong', async () => {
    const child = await officer.get(page.replace('/liberty', ''));
    expect(linkTo(child, '/liberty')).toBe(page);
    const empty = await officer.post(page, {});
    expect(empty.status).toBe(422);
    expect(words(empty)).toContain('Enter the first day of the order');
    const typed = { ...boxes('startsOn', addDays(today, 60)), ...boxes('endsOn', addDays(today, 50)) };
    const refused = await officer.post(page, typed);
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain('a month ahead at most');
    expect(words(refused)).toContain('The day it ends must be after its first day');
    expect(refused.html('input[name=startsOn-year]').attr('value')).toBe(typed['startsOn-year']);
    expect(tableRows(refused, /^Orders/)).toEqual([]);
  });

  it('are recorded, ended, given another end, and never held twice on a day', async () => {
    const startsOn = addDays(today, -20);
    expect((await officer.post(page, boxes('startsOn', startsOn))).location).toBe(page);
    const list = await officer.get(page);
    expect(words(list)).toContain('Today Under an order');
    expect(tableRows(list, /^Orders/)[0]!.slice(0, 3)).toEqual([
      formatDay(startsOn),
      'No end recorded',
      'Holds today',
    ]);
    const second = await officer.post(page, boxes('startsOn', addDays(today, -5)));
    expect(second.status).toBe(422);
    expect(words(second)).toContain(`An order is recorded from ${formatDay(startsOn)} with no end`);

    const end = linkTo(list, '/end');
    const form = await officer.get(end);
    const early = await officer.post(end, { version: versionOn(form), ...boxes('endsOn', startsOn) });
    expect(early.status).toBe(422);
    expect(versionOn(early)).toBe('1');
    const ended = { version: versionOn(form), ...boxes('endsOn', addDays(today, -5)) };
    expect((await officer.post(end, ended)).location).toBe(page);
    expect((await officer.post(end, ended)).status).toBe(409);
    const after = await officer.get(page);
    expect(words(after)).toContain('Today Not under an order');
    expect(words(after)).toMatch(/Nights under an order in the year up to [\w ]+ 15/);
    expect(words(await officer.get(end))).toContain('Change when an order ends');
  });

  it('are taken back after a look, and stay listed as that', async () => {
    const takeBack = linkTo(await officer.get(page), 'take-back');
    const look = await officer.get(takeBack);
    expect(words(look)).toContain('It counts no longer, and stays listed as taken back');
    expect((await officer.post(takeBack, { version: '1' })).status).toBe(409);
    expect((await officer.post(takeBack, { version: versionOn(look) })).location).toBe(page);
    const after = await officer.get(page);
    expect(words(after)).toContain('No order is recorded');
    expect(tableRows(after, /^Taken back/)).toHaveLength(2);
    expect((await officer.get(takeBack)).status).toBe(404);
    expect((await officer.post(takeBack, { version: '3' })).status).toBe(404);
  });
});

import { Answer, Browser } from '@test/support/signed-in';
import { annualReturn, Importing } from '@test/support/importing';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, BROMLEY, formOf } from './asked-in';
import { expensive } from './expensive';

const ROWS = 15;
const MOST_LOADS = 15;

/** Somebody who counts the pages they load: each address they open, and each page they are sent on to. */
class Counting {
  loads = 0;

  constructor(private readonly browser: Browser) {}

  async open(path: string): Promise<Answer> {
    this.loads += 1;
    const answer = await this.browser.get(path);
    expect(answer.status).toBe(200);
    return answer;
  }

  /** Sends a form and follows where it leads. */
  async send(path: string, fields: Record<string, string | string[]>): Promise<{ at: string; page: Answer }> {
    const sent = await this.browser.post(path, fields);
    expect({ path, status: sent.status }).toEqual({ path, status: 303 });
    return { at: sent.location!, page: await this.open(sent.location!) };
  }
}

/** Types into a form whatever is still blank in it: nought, a price, the first choice, a word. */
const typedBlanks = (page: Answer): Record<string, string | string[]> => {
  const html = page.html;
  const form = formOf(page);
  const blank = (name: string): boolean => (form[name] ?? '') === '';
  html(
    'main form:has([name=_was]) input, main form:has([name=_was]) select, main form:has([name=_was]) textarea',
  ).each((_, one) => {
    const box = html(one);
    const name = box.attr('name') ?? '';
    const type = box.attr('type') ?? one.tagName;
    if (!blank(name) || name === '_csrf' || type === 'hidden') return;
    if (type === 'radio' || type === 'checkbox') form[name] = box.attr('value')!;
    else if (type === 'select') form[name] = box.find('option[value!=""]').first().attr('value')!;
    else form[name] = name.startsWith('weekly_costs.') ? '1000' : box.attr('inputmode') ? '0' : 'None';
  });
  return form;
};

describe('a placements snapshot from a return and a register', () => {
  let app: WebApp;
  let counting: Counting;
  let wave: string;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('job'));
    await importing.agree(BROMLEY);
    for (const year of [2021, 2022]) await importing.import(BROMLEY, annualReturn(year), year);
    expect(await expensive(app, BROMLEY, ROWS)).toBe(ROWS);
    wave = await askedIn(app, { set: 'placements_snapshot', referenceDay: '2022-03-31' });
    const officer = await app.as('officer-bromley');
    await officer.post(`/surveys/${wave}/start`);
    counting = new Counting(officer);
  }, 120_000);
  afterAll(() => app.close());

  it(`is ready to approve in under ${MOST_LOADS} page loads with ${ROWS} rows, typing only what no source knows`, async () => {
    await counting.open(`/surveys/${wave}`);
    const filledIn = `/surveys/${wave}/filled-in`;
    let { at, page } = await counting.send(filledIn, {
      ...formOf(await counting.open(filledIn), filledIn),
      which: 'page',
    });
    expect(at).toBe(`/surveys/${wave}/missing`);
    while (at === `/surveys/${wave}/missing`) ({ at, page } = await counting.send(at, typedBlanks(page)));
    while (at.includes('/problems/'))
      ({ at, page } = await counting.send(at, { explanation: 'The panel did not sit in these weeks' }));
    expect(at).toBe(`/surveys/${wave}/check`);
    const ready = await counting.send(at, formOf(page, at));
    expect(ready.page.html('main').text()).toContain('Ready to approve');
    expect(counting.loads).toBeLessThan(MOST_LOADS);
  }, 60_000);
});

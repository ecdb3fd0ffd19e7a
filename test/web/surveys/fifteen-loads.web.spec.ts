import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { aBoroughOf300, ON } from './a-borough-of-300';
import { askedIn, formOf, words } from './asked-in';

const CHILDREN = 300;
const ROWS = 15;
const MOST_LOADS = 15;
const SHARE = 70;

/**
 * What neither a return nor a register tells: what the borough judges, keeps elsewhere or has to explain. Of the grids only
 * the cells that are open are typed: costs of groups of which not every price is recorded, and how beds are used.
 */
const UNKNOWN_ONCE = [
  ...['distance_recorded', 'distance_comment', 'foster_places', 'bed_places', 'weekly_costs'],
  ...['budget', 'emergency_moves', 'confidence'],
];

/** Of a child: needs, risks and plans without a referral or a review, and what nobody wrote into the register. */
const UNKNOWN_IN_ROWS = [
  ...['needs', 'risks', 'solo_required', 'plan', 'route', 'status_health', 'status_education'],
  // Of a setting without a number: whether it is registered, and who else lives there.
  ...['registration', 'solo_actual'],
];

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

/** Of the choices of a question the one a borough picks that has nothing more to say. */
const PLAIN = ['not_sought', 'stay', 'no', 'high'];

/** Nought is right nearly everywhere; a placement costs something, and every commissioned bed is in use. */
const numberFor = (form: Readonly<Record<string, string | string[]>>, name: string): string => {
  if (name.startsWith('weekly_costs.')) return '1000';
  return name === 'bed_places.occupied.number' ? String(form['bed_places.commissioned.number']) : '0';
};

/** What is typed into the forms of a return, by the question it answers. */
class Typing {
  readonly questions = new Set<string>();

  /** A form with whatever is still blank in it filled in: nought, a price, a plain choice, a word. */
  into(page: Answer): Record<string, string | string[]> {
    const html = page.html;
    const form = formOf(page);
    const boxes = html(
      'main form:has([name=_was]) input, main form:has([name=_was]) select, main form:has([name=_was]) textarea',
    );
    const choices = new Map<string, string[]>();
    boxes.each((_, one) => {
      const box = html(one);
      const name = box.attr('name') ?? '';
      const type = box.attr('type') ?? one.tagName;
      if (name === '_csrf' || type === 'hidden' || (form[name] ?? '') !== '') return;
      if (type === 'radio' || type === 'checkbox')
        choices.set(name, [...(choices.get(name) ?? []), box.attr('value')!]);
      else if (type === 'select')
        choices.set(
          name,
          box
            .find('option[value!=""]')
            .toArray()
            .map((option) => html(option).attr('value')!),
        );
      else this.type(form, name, box.attr('inputmode') ? numberFor(form, name) : 'None');
    });
    for (const [name, some] of choices)
      this.type(form, name, some.find((one) => PLAIN.includes(one)) ?? some[0]!);
    return form;
  }

  private type(form: Record<string, string | string[]>, name: string, value: string): void {
    form[name] = value;
    // In a row the key of the row stands before the question, in a grid the cell after it.
    this.questions.add(name.replace(/^[0-9a-f-]{36}\./, '').split('.')[0]!);
  }
}

describe('a placements snapshot from a return and a register', () => {
  let app: WebApp;
  let counting: Counting;
  let wave: string;

  beforeAll(async () => {
    app = await startWebApp();
    expect(await aBoroughOf300(app, ROWS)).toBeGreaterThanOrEqual(CHILDREN);
    wave = await askedIn(app, { set: 'placements_snapshot', referenceDay: ON });
    const officer = await app.as('officer-bromley');
    await officer.post(`/surveys/${wave}/start`);
    counting = new Counting(officer);
  }, 120_000);
  afterAll(() => app.close());

  it(`is ready to approve in under ${MOST_LOADS} page loads with ${ROWS} rows, typing only what no source knows`, async () => {
    const list = words(await counting.open(`/surveys/${wave}`));
    expect(list).toContain(`${ROWS} rows`);
    const [, once, inRows] =
      /Filled in for you (\d+)% of what is asked once; (\d+)% of what is asked of each row/.exec(list)!;
    expect(Number(once)).toBeGreaterThan(SHARE);
    expect(Number(inRows)).toBeGreaterThan(SHARE);

    const filledIn = `/surveys/${wave}/filled-in`;
    let { at, page } = await counting.send(filledIn, {
      ...formOf(await counting.open(filledIn), filledIn),
      which: 'page',
    });
    expect(at).toBe(`/surveys/${wave}/missing`);
    const typing = new Typing();
    while (at === `/surveys/${wave}/missing`) ({ at, page } = await counting.send(at, typing.into(page)));
    expect([...typing.questions].sort()).toEqual([...UNKNOWN_ONCE, ...UNKNOWN_IN_ROWS].sort());
    while (at.includes('/problems/'))
      ({ at, page } = await counting.send(at, { explanation: 'The panel did not sit in these weeks' }));
    expect(at).toBe(`/surveys/${wave}/check`);
    const ready = await counting.send(at, formOf(page, at));
    expect(ready.page.html('main').text()).toContain('Ready to approve');
    expect(counting.loads).toBeLessThan(MOST_LOADS);
  }, 60_000);
});

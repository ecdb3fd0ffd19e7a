import { SYSTEM } from '@lib/database/context/viewer-context';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { SystemClock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { instruments } from '@lib/surveys/instruments/instruments';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { formOf, words } from './asked-in';
import { FOSTERING } from './third-instrument';
import { givenBy, labelOf } from './third-instrument-answers';
import { lineOf, withCell, written } from './third-instrument-book';
import { childrenOf, HandedIn, longIn, longOf, returnOf } from './third-instrument-data';
import { boxes, byApi, byWorkbook, fieldsOf, onScreen } from './third-instrument-ways';

/** In the order of every list of boroughs: that of their keys. */
const BOROUGHS = { camden: 202, bromley: 305, croydon: 306 } as const;
type Borough = keyof typeof BOROUGHS;
const NAMES = { bromley: 'Bromley', camden: 'Camden', croydon: 'Croydon' } as const;
const ALL = Object.keys(BOROUGHS) as Borough[];

const today = new SystemClock().today();
const REFERENCE: Day = addDays(today, -20);
const before = (days: number): Day => addDays(REFERENCE, -days);
const GIVEN = givenBy(REFERENCE);
/** Days in the period, the first and the last among them. */
const PERIOD = 182;

const ADDED = {
  camden: { all_households: '66', all_spend: '18310.25', notAsked: ['which_hub', 'why_other'] },
  bromley: { all_households: '134', all_spend: '43001.25', notAsked: [] },
  croydon: { all_households: '231', all_spend: '38000', notAsked: ['why_left', 'why_other'] },
} as const;
const HANDED_IN = ALL.map((borough): HandedIn => {
  const { notAsked, ...workedOut } = ADDED[borough];
  const asked = { asAt: REFERENCE, periodDays: PERIOD };
  return { borough: NAMES[borough], given: GIVEN[borough], ...asked, workedOut, notAsked };
});

/**
 * *Done when* of issue E: a third instrument, which ships nowhere in the project, written in a spreadsheet, published, answered
 * by three boroughs on the screen, by workbook and through the API, and exported.
 */
describe('a third instrument, from a spreadsheet to the data of its wave', () => {
  let app: WebApp;
  let commissioner: Browser;
  let wave: string;

  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
    const agreements = app.app.get(Agreements, { strict: false });
    for (const boroughId of Object.values(BOROUGHS))
      for (const purpose of ['placement surveys', 'high-cost rows'] as const)
        await agreements.record(
          { context: SYSTEM, origin: {} },
          {
            ...{ boroughId, purpose, startsOn: '2020-01-01' as Day, endsOn: '2090-12-31' as Day },
            ...{ reference: `agreement ${purpose}`, signedBy: 'A director' },
          },
        );
  });
  afterAll(() => app.close());

  const upload = async (sheets: typeof FOSTERING): Promise<Answer> => {
    const content = await written(sheets);
    return commissioner.upload('/question-sets/new', [{ field: 'file', name: 'fostering.xlsx', content }], {
      replace: 'yes',
    });
  };

  const moved = async (at: string, to: string): Promise<void> => {
    const asked = await commissioner.get(`${at}/move?to=${to}`);
    expect((await commissioner.post(`${at}/move`, fieldsOf(asked))).status).toBe(303);
  };

  const made = async (title: string, days: Record<string, string>): Promise<string> => {
    const form = await commissioner.get('/waves/new?collection=foster_carers');
    const answer = await commissioner.post('/waves/new', { ...fieldsOf(form), title, ...days });
    expect([answer.status, words(answer)]).toEqual([303, '']);
    return answer.location!.replace('/boroughs', '');
  };

  /** What the wave a borough is asked in is found by, on its own page. */
  const foundBy = async (borough: string): Promise<string | undefined> =>
    (await (await app.as(`officer-${borough}`)).get('/surveys'))
      .html('main a:contains("Foster carer")')
      .first()
      .attr('href');

  const handedIn = async (borough: Borough): Promise<void> => {
    const officer = await app.as(`officer-${borough}`);
    const check = await officer.get(`/surveys/${wave}/check`);
    const ready = await officer.post(`/surveys/${wave}/check`, formOf(check, `/surveys/${wave}/check`));
    expect([ready.status, words(ready)]).toEqual([303, '']);
    const approver = await app.as(`approver-${borough}`);
    const approve = await approver.get(`/surveys/${wave}/approve`);
    const version = approve.html('input[name=version]').first().attr('value')!;
    const sent = await approver.post(`/surveys/${wave}/approve`, { version, agreed: 'yes' });
    expect([sent.status, sent.location]).toEqual([303, `/surveys/${wave}/receipt`]);
  };

  it('is none that ships', () =>
    expect(instruments().map(({ set }) => set.code)).not.toContain('foster_carers'));

  it('is refused with the sheet, line and column of what is wrong, in words of a spreadsheet', async () => {
    for (const [sheets, place, says] of [
      [withCell('survey', 'leavers', 'type', 'number'), ['survey', 'leavers', 'type'], 'is no type'],
      [withCell('survey', 'journey', 'label', ''), ['survey', 'journey', 'label'], 'Give its words'],
      [
        withCell('rules', 'low_says_why', 'about', 'issue'),
        ['rules', 'low_says_why', 'about'],
        'No question that is asked once has the code issue',
      ],
      [
        withCell('survey', 'why_left', 'relevant', 'leaver > 0'),
        ['survey', 'why_left', 'relevant'],
        'No question asked before or here has the code leaver',
      ],
    ] as const) {
      const refused = await upload(sheets);
      const [sheet, name, column] = place;
      expect(refused.status).toBe(422);
      expect(words(refused)).toContain(`${sheet} ${lineOf(sheet, name)} ${column} `);
      expect(words(refused)).toContain(says);
    }
  });

  it('is taken in, looked at, tried, and published with its collection', async () => {
    const draft = await upload(FOSTERING);
    expect([draft.status, words(draft)]).toEqual([303, '']);
    const set = draft.location!;
    const page = words(await commissioner.get(set));
    expect(page).toContain('5 sections');
    expect(page).toContain('every question can be reached, and every rule can be met');
    const tried = await commissioner.post(`${set}/test-run`, {
      ...boxes('referenceDay', REFERENCE),
      ...{ mainstream: '40', kinship: '2', leavers: '1', confidence: 'low', 'moved-1.cost_now': '7000' },
      ...boxes('strategy_on', before(900)),
      ...boxes('moved-1.told_on', before(9)),
      ...boxes('moved-1.moved_on', before(2)),
    });
    expect(tried.status).toBe(200);
    for (const says of ['is older than two years', '£7,000 a week is unusual', 'There were 7 days of notice', 'nothing says why'])
      expect(words(tried)).toContain(says); // prettier-ignore
    const named = { title: 'Foster carers', workstream: 'Sufficiency' };
    expect((await commissioner.post(`${set}/publish`, named)).status).toBe(303);
    expect(words(await commissioner.get('/collections'))).toContain('Foster carers');
  });

  it('is asked of three boroughs in a wave', async () => {
    const days = {
      ...boxes('referenceDay', REFERENCE),
      ...boxes('opensOn', today),
      ...boxes('deadlineOn', addDays(today, 20)),
      ...boxes('lastNewRowOn', addDays(today, 25)),
      ...boxes('lastCorrectionOn', addDays(today, 30)),
    };
    const form = fieldsOf(await commissioner.get('/waves/new?collection=foster_carers'));
    const refused = await commissioner.post('/waves/new', { ...form, ...days, title: 'About one day' });
    expect([refused.status, words(refused)]).toEqual([
      422,
      expect.stringContaining('Enter the first day of the period'),
    ]);
    const at = await made('First half-year', { ...days, ...boxes('periodFrom', before(PERIOD - 1)) });
    wave = at.split('/').at(-1)!;
    const chosen = { ...fieldsOf(await commissioner.get(`${at}/boroughs`)), asked: ALL };
    expect((await commissioner.post(`${at}/boroughs`, chosen)).status).toBe(303);
    await moved(at, 'open');
    for (const borough of ALL) expect(await foundBy(borough)).toBe(`/surveys/${wave}`);
    expect(await foundBy('barnet')).toBeUndefined();
  });

  it('is answered by a borough on the screen', async () => {
    const officer = await app.as('officer-bromley');
    await onScreen(officer, wave, GIVEN.bromley, 'It was agreed again in May');
    const problems = words(await officer.get(`/surveys/${wave}/problems`));
    expect(problems).toContain('3 queries explained');
    await handedIn('bromley');
  });

  it('is answered by a borough in a workbook', async () => {
    const officer = await app.as('officer-camden');
    const preview = await byWorkbook(officer, wave, GIVEN.camden);
    expect(words(preview)).toContain('Nothing more: it could be sent');
    await handedIn('camden');
  });

  it('is answered by a borough through the API', async () => {
    const approver = await app.as('approver-croydon');
    const token = await approver.send('POST', '/api/v1/api-tokens', {
      body: JSON.stringify({ name: 'Surveys', permissions: ['complete surveys'], months: 1 }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': await approver.csrfToken() },
    });
    const bearer = { authorization: `Bearer ${token.json<{ token: string }>().token}` };
    await byApi(app, bearer, wave, GIVEN.croydon);
    await handedIn('croydon');
  });

  type Row = Record<string, string>;

  const taken = new Map<string, Promise<(sheet: string) => Row[]>>();

  /** The sheets of the data, taken out once in each way of writing. */
  const dataAs = (answers: 'labels' | 'codes'): Promise<(sheet: string) => Row[]> => {
    if (!taken.has(answers)) taken.set(answers, takenOut(answers));
    return taken.get(answers)!;
  };

  const takenOut = async (answers: 'labels' | 'codes'): Promise<(sheet: string) => Row[]> => {
    const analyst = await app.as('analyst');
    const file = await analyst.get(`/waves/${wave}/data/workbook?answers=${answers}`);
    expect(file.status).toBe(200);
    await expectAccessibleWorkbook(file.bytes, 'W', {});
    const book = await openWorkbook(file.bytes);
    return (sheet) => rowsOfSheet(book.sheets.find(({ name }) => sheet.startsWith(name))!);
  };

  it.each(['codes', 'labels'] as const)('goes out wide, cell for cell as it was given: in %s', async (as) => {
    const rowsOf = await dataAs(as);
    const returns = HANDED_IN.map((one) => returnOf(one, as));
    expect(rowsOf('Returns')).toMatchObject(returns);
    const aboutIt = ['Handling', 'Area code', 'Late', 'Days late (days)', 'Receipt', 'Times handed in', 'Accepted', 'Nothing to report']; // prettier-ignore
    expect(Object.keys(rowsOf('Returns')[0]!).toSorted()).toEqual(
      [...Object.keys(returns[1]!), ...aboutIt].toSorted(),
    );
    expect(rowsOf(labelOf('moved'))).toMatchObject(HANDED_IN.flatMap((one) => childrenOf(one, as)));
  });

  it('goes out long: each answer, cell of a grid and choice in a row of its own', async () => {
    const long = (await dataAs('codes'))('Long format');
    for (const one of HANDED_IN) expect(longIn(long, one.borough)).toEqual(longOf(one));
  });

  it('goes out with its dictionary: the questions and lists of the spreadsheet', async () => {
    const rowsOf = await dataAs('labels');
    const asked = FOSTERING['survey']!.slice(1).filter(([, type]) => !/^(begin|end)_/.test(String(type)));
    const dictionary = rowsOf('Questions');
    expect([...new Set(dictionary.map((row) => row['Code']!.split('.')[0]))]).toEqual(
      asked.map(([name]) => name),
    );
    for (const [name, , label] of asked)
      expect(dictionary.find((row) => row['Code']!.split('.')[0] === name)).toMatchObject({
        Question: label,
      });
    const lists = rowsOf('Lists').map((row) => Object.values(row).slice(-3));
    // Lists are kept in no order of their own; the choices of each are in that of the spreadsheet.
    for (const [list, some] of Map.groupBy(FOSTERING['choices']!.slice(1), ([name]) => name))
      expect(lists.filter(([name]) => name === list)).toEqual(some);
    expect(lists).toHaveLength(FOSTERING['choices']!.length - 1);
    expect(rowsOf('Boroughs')).toMatchObject(
      ALL.map((one) => ({ Borough: NAMES[one], 'In the data': 'Yes' })),
    );
  });

  it('is asked again, filled in with what was said and held against it', async () => {
    const at = await made('Second half-year', {
      ...boxes('referenceDay', addDays(REFERENCE, 10)),
      ...boxes('periodFrom', addDays(REFERENCE, 1)),
      ...boxes('opensOn', today),
      ...boxes('deadlineOn', addDays(today, 40)),
      ...boxes('lastNewRowOn', addDays(today, 41)),
      ...boxes('lastCorrectionOn', addDays(today, 42)),
    });
    await moved(at, 'open');
    const again = `/surveys/${at.split('/').at(-1)!}`;
    const officer = await app.as('officer-camden');
    expect((await officer.post(`${again}/start`)).status).toBe(303);
    const section = `${again}/sections/households`;
    expect(words(await officer.get(section))).toContain('Last wave: 61 (First half-year)');
    const changed = { ...formOf(await officer.get(section)), mainstream: '90', confirms: 'yes' };
    expect((await officer.post(section, changed)).status).toBe(303);
    expect(words(await officer.get(`${again}/problems`))).toContain(
      'There are 95 households, far from the last wave',
    );
  });
});

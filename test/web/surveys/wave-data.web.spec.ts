import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { SurveysOnTheWeb } from '@test/support/surveys-on-the-web';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { words } from './asked-in';

const nameOf = (file: Answer): string =>
  /filename="([^"]+)"/.exec(file.headers.get('content-disposition')!)![1]!;

describe('the data of a wave, on pages', () => {
  let app: WebApp;
  let world: SurveysOnTheWeb;
  let analyst: Browser;
  let approver: Browser;
  let wave: string;

  beforeAll(async () => {
    app = await startWebApp();
    world = new SurveysOnTheWeb(app);
    wave = await world.submitted();
    analyst = await app.as('analyst');
    approver = await app.as('approver-bromley');
  });
  afterAll(() => app.close());

  const rowsOf = async (file: Answer, sheet: string): Promise<Record<string, string>[]> => {
    const book = await openWorkbook(file.bytes);
    return rowsOfSheet(book.sheets.find(({ name }) => name === sheet)!);
  };

  it.each([
    ['commissioner', 200, 403],
    ['analyst', 200, 403],
    ['officer-bromley', 403, 200],
    ['approver-bromley', 403, 200],
    ['coordinator', 403, 403],
    ['administrator', 403, 403],
  ])('are for the programme, and its own for a borough: %s', async (person, programmes, own) => {
    const browser = await app.as(person);
    for (const path of ['', '/workbook']) {
      expect((await browser.get(`/waves/${wave}/data${path}`)).status).toBe(programmes);
      expect((await browser.get(`/surveys/${wave}/data${path}`)).status).toBe(own);
    }
  });

  it('say whose returns are not shared, and leave their answers out', async () => {
    const page = await analyst.get(`/waves/${wave}/data`);
    expect(words(page)).toContain(
      'Handed in and not shared, because no agreement for placement surveys is live: Bromley.',
    );
    const file = await analyst.get(`/waves/${wave}/data/workbook`);
    expect(file.status).toBe(200);
    expect(await rowsOf(file, 'Returns')).toMatchObject([{ Handling: 'No rows', Borough: '[z]' }]);
    expect((await openWorkbook(file.bytes)).sheets.length).toBeGreaterThan(4);
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName: nameOf(file), absent: ['Ferncombe'] });
  });

  it('go out in words, with what is wide, long and a dictionary, once the borough agrees', async () => {
    await world.agree('placement surveys');
    const page = await analyst.get(`/waves/${wave}/data`);
    expect(words(page)).toContain('1 borough in the data: Bromley.');
    expect(words(page)).toContain('Not handed in, and nothing is put in their place: Croydon.');
    const file = await analyst.get(`/waves/${wave}/data/workbook?answers=labels`);
    expect(nameOf(file)).toMatch(/^survey-data-london-homes-.*\.xlsx$/);
    await expectAccessibleWorkbook(file.bytes, 'W', {
      fileName: nameOf(file),
      rows: { Returns: 1, 'Each home': 1, 'Long format': 9, Boroughs: 2, Questions: 11, Lists: 6 },
    });
    expect(await rowsOf(file, 'Returns')).toMatchObject([
      { Borough: 'Bromley', Late: 'No', Children: '10', 'By age: 10 and over, Hostel': '2', 'Why?': '[z]' },
    ]);
    expect(await rowsOf(file, 'Each home')).toMatchObject([
      { Borough: 'Bromley', Name: 'Ferncombe House', 'Weekly fee (£)': '4500' },
    ]);
    expect(await rowsOf(file, 'Long format')).toContainEqual(
      expect.objectContaining({
        Row: 'Ferncombe House',
        'Question code': 'fee',
        Value: '4500',
        Unit: 'pounds',
      }),
    );
    expect(await rowsOf(file, 'Boroughs')).toMatchObject([
      { Borough: 'Bromley', 'In the data': 'Yes' },
      { Borough: 'Croydon', 'In the data': 'No: not handed in' },
    ]);
  });

  it('go out as codes, the same bytes each time', async () => {
    const file = await analyst.get(`/waves/${wave}/data/workbook?answers=codes`);
    expect(await rowsOf(file, 'Returns')).toMatchObject([
      { total: '10', 'by_age.old.hostel': '2', any_waiting: 'no' },
    ]);
    const again = await analyst.get(`/waves/${wave}/data/workbook?answers=codes`);
    expect(again.bytes.equals(file.bytes)).toBe(true);
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName: nameOf(file) });
  });

  it('refuse another way of writing, and ask the programme for its second factor again', async () => {
    expect((await analyst.get(`/waves/${wave}/data/workbook?answers=verse`)).status).toBe(422);
    expect((await approver.get(`/surveys/${wave}/data/workbook?answers=verse`)).status).toBe(422);
    const another = await app.as('analyst');
    await app.database.asSuperuser(
      `update auth.sessions set confirmed_at = confirmed_at - interval '11 minutes'`,
    );
    const answer = await another.get(`/waves/${wave}/data/workbook`);
    expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/account/confirm')]);
  });

  it('are the borough’s own on its side, and nothing before it has handed in', async () => {
    expect(words(await approver.get(`/surveys/${wave}/data`))).toContain(
      'What your borough last handed in: receipt S-',
    );
    const file = await approver.get(`/surveys/${wave}/data/workbook`);
    expect(nameOf(file)).toMatch(/^survey-data-bromley-homes-/);
    expect(await rowsOf(file, 'Returns')).toMatchObject([{ Borough: 'Bromley', Children: '10' }]);
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName: nameOf(file) });
    const other = await app.as('officer-camden');
    expect((await other.get(`/surveys/${wave}/data`)).status).toBe(404);
    const empty = await world.wave();
    expect(words(await approver.get(`/surveys/${empty}/data`))).toContain('There is no data yet');
    expect((await approver.get(`/surveys/${empty}/data/workbook`)).status).toBe(404);
  });
});

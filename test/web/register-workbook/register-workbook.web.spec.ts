import { COLUMNS } from '@lib/high-cost/workbook/workbook-columns';
import { Importing, returnOf } from '@test/support/importing';
import { Written, writtenInto } from '@test/support/register-book';
import { Answer, Browser } from '@test/support/signed-in';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const AT = '/register/workbook';
const HOMES = returnOf(['A1', 'A2']).map((file) => ({
  ...file,
  bytes: Buffer.from(String(file.bytes).replaceAll('U6', 'K2')),
}));

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('the register as a workbook, on its pages', () => {
  let app: WebApp;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'));
    await importing.agree(BROMLEY);
    await importing.import(BROMLEY, HOMES, 2026);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const book = async (...cells: Written[]): Promise<Buffer> => {
    const { status, bytes } = await officer.get(`${AT}/download`);
    expect(status).toBe(200);
    return cells.length === 0 ? bytes : writtenInto(bytes, cells);
  };
  const upload = (content: Buffer, name = 'register.xlsx'): Promise<Answer> =>
    officer.upload(AT, [{ field: 'files', name, content }], {});
  const sent = async (content: Buffer): Promise<string> => (await upload(content)).location!;
  const price = (pounds: number, from: string): Written[] => [
    { of: 'A1', heading: 'Core fee a week (£)', value: pounds },
    { of: 'A1', heading: 'Core fee from', value: from },
  ];

  it('goes out, comes back, is looked at, applied, shown on the record, and undone', async () => {
    expect(words(await officer.get('/register'))).toContain('The register as a workbook');
    const untouched = await book();
    await expectAccessibleWorkbook(untouched, 'W');
    expect(words(await officer.get(await sent(untouched)))).toContain('Nothing would change');

    const at = await sent(await book(...price(6500, '01/06/2026')));
    const shown = await officer.get(at);
    expect(shown.title).toContain('Check and confirm this upload');
    expect(shown.title).not.toContain('A1');
    expect(words(shown)).toMatch(/A1Register, row 2, new Core fee a week \(£\) Not recorded £6,500/);
    const done = await officer.post(`${at}/apply`, {});
    expect([done.status, done.location]).toEqual([303, at]);
    const record = shown.html('a:contains("A1")').attr('href')!;
    expect(words(await officer.get(record))).toMatch(/Core fee.*£6,500 a week 1 June 2026.*From a workbook/);

    const home = words(await officer.get(AT));
    expect(home).toContain('Applied');
    expect(home).toContain('1 new, 1 unchanged');
    expect(words(await officer.get(`${at}/undo`))).toContain('taken out of the register');
    expect((await officer.post(`${at}/undo`, {})).status).toBe(303);
    expect((await officer.get(at)).html('body').text()).toContain(
      'The upload is undone. The register is as it was before.',
    );
    expect(words(await officer.get(record))).toContain('No price is recorded.');
  });

  it('says what is wrong, cannot be applied, and gives the file back with its problems', async () => {
    const at = await sent(await book(...price(6500, '32/13/2026')));
    const shown = await officer.get(at);
    expect(words(shown)).toMatch(
      /Row 2 ?Register Core fee from ?Problem The cell cannot be read ?Expected a day/,
    );
    expect(shown.html('button:contains("Confirm")')).toHaveLength(0);
    const { bytes } = await officer.get(`${at}/download`);
    const asWritten = COLUMNS.map(({ heading }) => heading);
    await expectAccessibleWorkbook(bytes, 'W', { asWritten });
    expect(words(await officer.get(await sent(bytes)))).toContain('The cell cannot be read');
    const refused = await officer.post(`${at}/apply`, {});
    expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('Nothing was applied')]);
    expect((await officer.post(`${at}/discard`, {})).location).toBe(AT);
    expect((await officer.get(`${at}/download`)).status).toBe(404);
  });

  it('refuses what is no workbook of the register, and says what to send', async () => {
    const empty = await officer.upload(AT, [], {});
    expect([empty.status, words(empty)]).toEqual([422, expect.stringContaining('Choose the workbook')]);
    for (const [name, content, told] of [
      ['register.csv', Buffer.from('Row key'), 'not an Excel workbook'],
      ['register.xlsx', Buffer.from('PK'), 'damaged'],
    ] as const) {
      const answer = await upload(content, name);
      expect([answer.status, words(answer)]).toEqual([422, expect.stringContaining(told)]);
    }
  });

  it('is for those who keep the register of the borough, and nobody else', async () => {
    const at = await sent(await book());
    const camden = await app.as('officer-camden');
    expect((await camden.get(at)).status).toBe(404);
    expect((await camden.get(`${at}/download`)).status).toBe(404);
    for (const person of ['analyst', 'commissioner', 'coordinator'])
      expect((await (await app.as(person)).get(AT)).status).toBe(403);
  });
});

import { Workbook } from 'exceljs';
import { addRow, answerOnce, changedReturn, writeCell } from '@test/support/return-book';
import { Answer, Browser } from '@test/support/signed-in';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { startWebApp, WebApp } from '@test/support/web-app';
import { askedIn, words } from './asked-in';

describe('a return as a workbook, on its pages', () => {
  let app: WebApp;
  let officer: Browser;
  let wave: string;
  let at: string;

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
  });
  beforeEach(async () => {
    wave = await askedIn(app);
    at = `/surveys/${wave}/workbook`;
    await officer.post(`/surveys/${wave}/start`);
  });
  afterAll(() => app.close());

  const book = async (): Promise<Buffer> => {
    const { status, bytes } = await officer.get(`${at}/template`);
    expect(status).toBe(200);
    return bytes;
  };
  const upload = (content: Buffer, name = 'return.xlsx'): Promise<Answer> =>
    officer.upload(at, [{ field: 'files', name, content }], {});
  const sent = async (change: (book: Workbook) => void): Promise<string> => {
    const answer = await upload(await changedReturn(await book(), change));
    expect([answer.status, words(answer)]).toEqual([303, '']);
    return answer.location!;
  };
  const digestOn = (page: Answer): string => page.html('[name=digest]').attr('value')!;
  const filled = (one: Workbook): void => {
    answerOnce(one, 'total', 12);
    const grid = one.getWorksheet('By age')!;
    writeCell(grid, { by: 'Code', of: 'young', heading: 'Home', value: 1 });
    writeCell(grid, { by: 'Code', of: 'old', heading: 'Home', value: 20 });
    writeCell(grid, { by: 'Code', of: 'old', heading: 'Hostel', value: 0 });
    addRow(one.getWorksheet('Each home')!, { Name: 'Elm House', 'Weekly fee (£)': 4500.5 });
  };

  it('goes out, comes back, is looked at, applied and undone', async () => {
    const untouched = await book();
    await expectAccessibleWorkbook(untouched, 'W', { asWritten: ['Answer'] });
    expect(words(await officer.get((await upload(untouched)).location!))).toContain('Nothing would change');
    const one = await sent(filled);
    const shown = await officer.get(one);
    expect(words(shown)).toMatch(/Elm House ?Each home, row 2, new Weekly fee No answer £4,500.50/);
    expect(words(shown)).toContain('By age: 10 and over, Home No answer 20');
    expect(words(shown)).toContain('Correct one of the two');
    expect((await officer.post(`${one}/apply`, { digest: digestOn(shown) })).location).toBe(one);
    expect(words(await officer.get(one))).toContain('Applied');
    expect(words(await officer.get(at))).toContain('4 answers, 1 row added');
    expect(words(await officer.get(`/surveys/${wave}/sections/homes`))).toContain('Elm House');
    expect(words(await officer.get(`${one}/undo`))).toContain('as it was before');
    expect((await officer.post(`${one}/undo`)).location).toBe(one);
    expect(words(await officer.get(`/surveys/${wave}/sections/homes`))).not.toContain('Elm House');
  });

  it('says what is wrong, is mended here or in the file, and then applied', async () => {
    const one = await sent((it) => {
      filled(it);
      answerOnce(it, 'total', 'a dozen');
    });
    const shown = await officer.get(one);
    expect(words(shown)).toContain('1 problem');
    expect(words(shown)).toContain('quickest to mend them here');
    expect(shown.html('[name="cell.total"]').attr('value')).toBe('a dozen');
    expect(digestOn(shown)).toBeUndefined();
    const file = (await officer.get(`${one}/download`)).bytes;
    await expectAccessibleWorkbook(file, 'W', { asWritten: ['Answer'] });
    expect((await officer.post(`${one}/mend`, { 'cell.total': '12' })).location).toBe(one);
    const mended = await officer.get(one);
    expect(words(mended)).toContain('If you confirm');
    expect((await officer.post(`${one}/apply`, { digest: digestOn(mended) })).status).toBe(303);
    const inFile = await upload(await changedReturn(file, (it) => answerOnce(it, 'total', 13)));
    expect(words(await officer.get(inFile.location!))).toContain(
      'Answers changed on the screen and in the file 1',
    );
  });

  it('is refused with the reason, and what was uploaded before stays', async () => {
    const refused = await upload(Buffer.from('no workbook'), 'return.txt');
    expect(refused.status).toBe(422);
    expect(refused.html('.govuk-error-summary').text()).toContain('workbook');
    const other = await askedIn(app);
    await officer.post(`/surveys/${other}/start`);
    const theirs = (await officer.get(`/surveys/${other}/workbook/template`)).bytes;
    const wrong = await upload(theirs);
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('This page takes that of Homes, March 2026');
  });

  it('is nobody else’s', async () => {
    const one = await sent(filled);
    const camden = await app.as('officer-camden');
    await camden.post(`/surveys/${wave}/start`);
    expect((await camden.get(one)).status).toBe(404);
    expect((await camden.post(`${one}/apply`, { digest: '0'.repeat(24) })).status).toBe(404);
    expect((await (await app.as('commissioner')).get(at)).status).toBe(403);
  });
});

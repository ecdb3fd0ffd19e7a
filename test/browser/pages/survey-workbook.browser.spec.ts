import { Workbook } from 'exceljs';
import { addRow, answerOnce, changedReturn, placeOf, writeCell } from '@test/support/return-book';
import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';
import { askedIn } from '../../web/surveys/asked-in';

const CHECK = 'Check and confirm this workbook';

describeInBrowser('The pages of a return as a workbook', () => {
  let service: FilledService;
  let at: string;

  beforeAll(async () => {
    service = await FilledService.start();
    const wave = await askedIn(service.app);
    at = `/surveys/${wave}/workbook`;
    await service.signIn('officer-bromley');
    await service.visitor.page.goto(`${service.app.url}/surveys/${wave}`);
    await service.press('Start');
  }, 120_000);
  afterAll(() => service?.close());

  const book = async (change: (book: Workbook) => void): Promise<Buffer> => {
    const answer = await service.browser.context.request.get(`${service.app.url}${at}/template`);
    return changedReturn(await answer.body(), change);
  };
  const upload = async (buffer: Buffer, title: string, picture: string): Promise<void> => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}${at}`);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('input[type=file]').setInputFiles({ name: 'return.xlsx', mimeType, buffer });
    await service.press('Upload and check');
    await service.look(title, picture);
  };
  const filled = (one: Workbook): void => {
    answerOnce(one, 'total', 2);
    answerOnce(one, 'any_waiting', 'No');
    const grid = one.getWorksheet('By age')!;
    writeCell(grid, { by: 'Code', of: 'young', heading: 'Home', value: 1 });
    writeCell(grid, { by: 'Code', of: 'old', heading: 'Home', value: 20 });
    writeCell(grid, { by: 'Code', of: 'old', heading: 'Hostel', value: 0 });
    for (const [name, fee] of Object.entries({ 'Elm House': 4500, 'Oak House': 12_000, 'Ash House': 900 }))
      addRow(one.getWorksheet('Each home')!, { Name: name, 'Weekly fee (£)': fee });
  };

  it('are taken to and from, with an upload that is wrong and mended here', async () => {
    await service.visit(at, 'The return as a workbook', 'survey-workbook');
    await upload(Buffer.from('nothing'), 'Error: The return as a workbook', 'survey-workbook-refused');
    const slip = (one: Workbook): void => {
      filled(one);
      answerOnce(one, 'total', 'two');
      addRow(one.getWorksheet('Each home')!, { Name: 'Ivy House', 'Weekly fee (£)': 'dear' });
      one.getWorksheet('Each home')!.getRow(3).hidden = true;
    };
    await upload(await book(slip), CHECK, 'survey-workbook-problems');
    const { page } = service.visitor;
    await page.getByLabel('Children, Answers, row 2').fill('2');
    await page.getByLabel('Weekly fee (£), Each home, row 5').fill('950');
    await service.press('Save and check again');
    await service.look(CHECK, 'survey-workbook-mended');
    await service.press('Put aside');
    await service.look('The return as a workbook', 'survey-workbook-put-aside');
  });

  it('show what would change, and what was applied and undone', async () => {
    await upload(await book(filled), CHECK, 'survey-workbook-preview');
    await service.press('Confirm and apply');
    await service.look('A workbook of this return', 'survey-workbook-applied');
    const later = await book((one) => {
      answerOnce(one, 'total', 40);
      answerOnce(one, 'any_waiting', null);
      const page = one.getWorksheet('Each home')!;
      writeCell(page, { by: 'Name', of: 'Oak House', heading: 'Weekly fee (£)', value: 9000 });
      page.spliceRows(placeOf(page, 'Row key') + 3, 1);
    });
    const { page } = service.visitor;
    await page.goto(`${service.app.url}${at.replace('/workbook', '/sections/children')}`);
    await page.getByLabel('Children', { exact: true }).fill('30');
    await service.press(/Save/);
    await upload(later, CHECK, 'survey-workbook-clash');
    await service.press('Confirm and apply');
    await service.look(`Error: ${CHECK}`, 'survey-workbook-unsaid');
    await page.getByLabel(/Those in the file/).check();
    await page.getByLabel('Ash House').check();
    await service.press('Confirm and apply');
    await service.look('A workbook of this return', 'survey-workbook-applied-again');
    await service.follow('Undo this upload');
    await service.look('Undo this upload', 'survey-workbook-undo');
    await service.press('Undo this upload');
    await service.look('A workbook of this return', 'survey-workbook-undone');
    await service.visit(at, 'The return as a workbook', 'survey-workbook-history');
  });
});

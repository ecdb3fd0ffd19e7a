import { describeInBrowser } from '../../support/browser/chromium';
import { FilledService } from '../../support/browser/filled-service';

const HEADINGS = 'Financial year,Authority code,Line,Gross expenditure';
const fileOf = (...rows: string[]): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'outturn.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...rows].join('\n')),
});

describeInBrowser('The pages of section 251 spending', () => {
  let service: FilledService;

  beforeAll(async () => {
    service = await FilledService.start();
    await service.signIn('administrator');
  }, 120_000);
  afterAll(() => service?.close());

  const send = async (...rows: string[]): Promise<void> => {
    const { page } = service.visitor;
    await page.goto(`${service.app.url}/section-251`);
    await page.getByLabel('File of the table').setInputFiles(fileOf(...rows));
    await service.press('Upload and compare');
  };

  it('a table: none yet, refused by row, compared, loaded and taken back', async () => {
    await service.visit('/section-251', 'Section 251 spending', 'spending-empty');
    await send('2024,305,3.1.2,9000000', '2024-25,305,3.1.2,about 9 million');
    await service.look('Error: Section 251 spending', 'spending-refused');
    await send('2024-25,305,3.1.2,9000000', '2024-25,305,3.1.1,12000000', '2024-25,305,3.1.11,30000000');
    await service.look('Section 251 table', 'spending-compared');
    await service.press('Confirm and load');
    await service.look('Section 251 table', 'spending-loaded');
    await send('2024-25,305,3.1.2,9500000', '2024-25,303,3.1.11,31000');
    await service.look('Section 251 table', 'spending-changes');
    await service.press('Confirm and load');
    await service.visit('/section-251', 'Section 251 spending', 'spending');
    await service.follow('outturn.csv');
    await service.press('Take this table back');
    await service.look('Section 251 table', 'spending-taken-back');
  });

  it('a borough’s own weekly cost', async () => {
    await service.signIn('officer-bromley');
    await service.visit(
      '/measures/weekly-cost-fostering',
      'Weekly cost of a foster placement',
      'weekly-cost',
    );
    await service.visit('/measures/missing-in-the-year', 'Missing in the year', 'missing-in-the-year');
  });
});

import { openSpending } from '@lib/measures/section-251/open-spending';
import { readSpending } from '@lib/measures/section-251/read-spending';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { buildWorkbook } from '../hostile/workbook-builder';

const word = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (at: string, value: string): string => `<c r="${at}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

const HEADING = row(
  3,
  word('A3', 'time_period'),
  word('B3', 'old_la_code'),
  word('C3', 'category_of_expenditure'),
  word('D3', 'gross_expenditure'),
);

const read = async (sheet: string, name = 'outturn.xlsx') =>
  readSpending(await openSpending({ name, bytes: buildWorkbook({ sheet }) }, WEB_LIMITS));

describe('a section 251 table as an Excel workbook', () => {
  it('is read below its title, with numbers as Excel keeps them', async () => {
    const { figures, problems } = await read(
      row(1, word('A1', 'Outturn 2024-25')) +
        HEADING +
        row(4, number('A4', '202425'), number('B4', '305'), word('C4', '3.1.2 Fostering services'), number('D4', '9000000.5')) +
        row(5, number('A5', '202425'), number('B5', '305'), word('C5', '3.1.1'), number('D5', '1.2E7')),
    ); // prettier-ignore
    expect(problems).toEqual([]);
    expect(figures).toEqual([
      { boroughId: 305, year: 2025, line: 'fostering', pence: 900_000_050, row: 4 },
      { boroughId: 305, year: 2025, line: 'residential', pence: 1_200_000_000, row: 5 },
    ]);
  });

  it('names the row of the sheet where something is wrong', async () => {
    const { problems } = await read(
      HEADING + row(4, number('A4', '2024'), number('B4', '305'), word('C4', '3.1.2'), number('D4', '1')),
    );
    expect(problems.map(({ row: at, column }) => [at, column])).toEqual([[4, 'Financial year']]);
  });

  it('is refused without such a table, and where it is no workbook at all', async () => {
    await expect(read(row(1, word('A1', 'Something else')))).rejects.toThrow('holds no section 251 table');
    await expect(
      openSpending({ name: 'outturn.xlsx', bytes: Buffer.from('not a workbook') }, WEB_LIMITS),
    ).rejects.toThrow(FileRefusedError);
  });
});

import { financialYearIn, londonAuthorityIn, penceIn } from './spending-cells';
import { spendingLineOf } from './spending-line';
import { readSpending } from './read-spending';

const HEADING = ['Financial year', 'Authority code', 'Line', 'Gross expenditure'];
const tableOf = (rows: readonly string[][], heading = HEADING) => ({
  heading,
  rows: rows.map((cells, at) => ({ row: at + 2, cells })),
});

describe('a section 251 table', () => {
  it('is read under the headings of the Department’s own file, and other areas and lines are passed over', () => {
    const heading = [
      'time_period', 'geographic_level', 'old_la_code', 'new_la_code', 'la_name', 'category_of_expenditure',
      'gross_expenditure', 'net_expenditure',
    ]; // prettier-ignore
    const { figures, passedOver, problems } = readSpending(
      tableOf(
        [
          ['202425', 'Local authority', '305', 'E09000006', 'Bromley', '3.1.1 Residential care', '12,000,000', '1'],
          ['202425', 'Local authority', '305', 'E09000006', 'Bromley', '3.1.2 Fostering services', '£9000000.50', '1'],
          ['202425', 'Local authority', '305', 'E09000006', 'Bromley', '3.1.11 Total Children Looked After', '30000000', '1'],
          ['202425', 'Local authority', '305', 'E09000006', 'Bromley', '3.1.3 Adoption services', '5', '1'],
          ['202425', 'Local authority', '886', 'E10000016', 'Kent', '3.1.1 Residential care', '7', '1'],
          ['202425', 'Regional', '', '', '', '3.1.1 Residential care', '7', '1'],
          ['202425', 'Local authority', '201', 'E09000001', 'City of London', '3.1.1 Residential care', 'c', '1'],
        ],
        heading,
      ),
    ); // prettier-ignore
    expect(problems).toEqual([]);
    expect(figures).toEqual([
      { boroughId: 305, year: 2025, line: 'residential', pence: 1_200_000_000, row: 2 },
      { boroughId: 305, year: 2025, line: 'fostering', pence: 900_000_050, row: 3 },
      { boroughId: 305, year: 2025, line: 'looked-after', pence: 3_000_000_000, row: 4 },
    ]);
    expect(passedOver).toEqual({ otherAreas: 2, otherLines: 1, unknownLines: [], notGiven: 1 });
  });

  it('names every problem by row and column, with what was expected', () => {
    const { problems } = readSpending(
      tableOf([
        ['2024', '305', '3.1.2', '100'],
        ['2024-25', 'Bromley', '3.1.2', '100'],
        ['2024-25', '305', '', '100'],
        ['2024-25', '305', '3.1.2', '-100'],
        ['2024-25', '305', '3.1.1', 'about 100'],
        ['2024-25', '303', '3.1.1', '100'],
        ['2024-25', '303', 'Residential care', '200'],
        ['2023-24', '303', '3.1.1', '100'],
        ['2023-24', '303', '3.1.2', '50'],
        ['2023-24', '303', '3.1.11', '149.99'],
      ]),
    );
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Financial year'], [3, 'Authority code'], [4, 'Line'], [5, 'Gross expenditure'], [6, 'Gross expenditure'],
      [8, 'Line'], [11, 'Gross expenditure'],
    ]); // prettier-ignore
    expect(problems[0]!.message).toBe('Row 2: Financial year must be a financial year, for example 2024-25.');
    expect(problems[5]!.message).toContain('as in row 7');
    expect(problems[6]!.message).toContain('less than residential care and fostering together');
  });

  it('names lines without a number, which may be a line that was misspelt', () => {
    const { passedOver } = readSpending(
      tableOf([
        ['2024-25', '305', '3.1.2', '100'],
        ['2024-25', '305', 'Fostring services', '100'],
        ['2024-25', '303', 'Fostring services', '100'],
        ['2024-25', '303', '3.1.3 Adoption services', '100'],
      ]),
    );
    expect(passedOver).toMatchObject({ otherLines: 3, unknownLines: ['Fostring services'] });
  });

  it('says so when a column is missing, or nothing of it is of London', () => {
    const without = readSpending(tableOf([], ['Financial year', 'Line', 'Spend']));
    expect(without.problems.map(({ column }) => column)).toEqual(['Authority code']);
    expect(readSpending(tableOf([['2024-25', '886', '3.1.1', '5']])).problems).toHaveLength(1);
    expect(readSpending(tableOf([])).problems).toHaveLength(1);
  });

  it.each([
    ['202425', 2025], ['2024-25', 2025], ['2024/25', 2025], ['2024 to 2025', 2025], ['1999-00', null],
    ['2099-00', null], ['2024-26', null], ['2024', null], ['April 2024', null], ['', null],
  ])('reads the year “%s” as %s', (text, year) => expect(financialYearIn(text)).toBe(year)); // prettier-ignore

  it.each([
    ['305', 305], ['E09000006', 305], ['e09000006 ', 305], ['886', 'elsewhere'], ['E92000001', 'elsewhere'],
    ['Bromley', null], ['', null], ['30', null],
  ])('reads the authority “%s” as %s', (text, id) => expect(londonAuthorityIn(text)).toBe(id)); // prettier-ignore

  it.each([
    ['3.1.11 Total Children Looked After', 'looked-after'], ['3.1.1 Residential care', 'residential'], ['3.1.1', 'residential'],
    ['fostering services', 'fostering'], ['3.1.10 Asylum seeker services children', null], ['Fostering', null], ['', null],
  ])('reads the line “%s” as %s', (text, line) => expect(spendingLineOf(text)).toBe(line)); // prettier-ignore

  it.each([
    ['1', 100], ['1.5', 150], ['£1,234.56', 123_456], ['12.340', 1234], ['0', 0], ['1000000000', 100_000_000_000],
    ['1000000001', null], ['1.234', null], ['-1', null], ['1e6', null], ['x', 'not given'], ['-', 'not given'], ['', 'not given'],
  ])('reads the sum “%s” as %s', (text, pence) => expect(penceIn(text)).toBe(pence)); // prettier-ignore
});

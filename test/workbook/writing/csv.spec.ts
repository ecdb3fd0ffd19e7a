import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { stripGuard } from '@lib/workbook/writing/safe-text';
import { writeCsv } from '@lib/workbook/writing/write-csv';
import { ChildRow, childColumns, childRows } from '@test/support/workbook/sample-workbooks';
import { writtenBytes } from '@test/support/workbook/written-bytes';

const file = {
  report: 'Placements list',
  area: 'Bromley',
  period: '31 March 2026',
  runOn: day('2026-04-07'),
};

describe('the same columns as CSV', () => {
  it('text guarded, money in pounds, days as in the calendar, blanks blank', async () => {
    const { bytes, file: written } = await writtenBytes((to) =>
      writeCsv<ChildRow>({ file, columns: childColumns, rows: childRows }, to),
    );
    expect(bytes.toString()).toBe(
      '\ufeffService reference,Placement started,Placement ended,Weekly cost (£),Remark\r\n' +
        'C-7KQ4M2,2025-11-03,,6125.00,Reviewed in March\r\n' +
        "C-9XW3P8,2024-02-29,2026-03-31,,'=1+1\r\n" +
        'C-2HJ6T5,2026-03-29,,0.00,\r\n',
    );
    expect(written).toMatchObject({
      fileName: 'placements-list-bromley-31-march-2026-2026-04-07.csv',
      bytes: bytes.length,
      rows: { 'placements-list-bromley-31-march-2026-2026-04-07.csv': 3 },
    });
  });

  it('whatever the text, it comes back the same', async () => {
    const columns = [
      column('Before', { kind: 'text', value: (row: [string, number]) => row[0] }),
      column('Count', { kind: 'whole', value: (row: [string, number]) => row[1] }),
    ];
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^['"=,+\r\n@-]{0,4}[a=]?$/));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(texts, fc.integer({ min: -1000, max: 1000 })), { minLength: 1 }),
        async (rows) => {
          const { bytes } = await writtenBytes((to) => writeCsv({ file, columns, rows }, to));
          const read: string[][] = parse(bytes, {
            bom: true,
            record_delimiter: '\r\n',
            from_line: 2,
            skip_empty_lines: false,
          });
          expect(read.map(([text, count]) => [stripGuard(text!), Number(count)])).toEqual(
            rows.map(([text, count]) => [text, count + 0]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

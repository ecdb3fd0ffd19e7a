import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { csvOfRows } from './csv-of-rows';

interface Row {
  readonly name: string | null;
  readonly on: string;
  readonly count: number;
}

const COLUMNS = [
  column<Row, 'text'>('Name, in full', { kind: 'text', value: ({ name }) => name }),
  column<Row, 'day'>('Day', { kind: 'day', value: ({ on }) => day(on) }),
  column<Row, 'whole'>('Count', { kind: 'whole', value: ({ count }) => count }),
];

describe('rows as CSV', () => {
  it('are quoted where they have to be, guarded against formulas, and blank where there is nothing', () => {
    const rows = [
      { name: 'A "made-up" one, here', on: '2026-03-31', count: 1200 },
      { name: '=1+1', on: '2026-04-01', count: 0 },
      { name: null, on: '2026-04-02', count: 3 },
    ];
    const { body, fileName } = csvOfRows('a-list.csv', COLUMNS, rows);
    expect(fileName).toBe('a-list.csv');
    expect(Buffer.from(body as Uint8Array).toString()).toBe(
      '\ufeff"Name, in full",Day,Count\n"A ""made-up"" one, here",2026-03-31,1200\n\'=1+1,2026-04-01,0\n,2026-04-02,3\n',
    );
  });
});

import { day } from '@lib/kernel/day';
import { column } from '@lib/workbook/writing/column';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { tablesOf, TablesModel } from './tables.presenter';

interface Room {
  readonly child: string;
  readonly places: number;
}

const ON = day('2026-03-31');

const sheetOf = (table: string, rows: number, places = 1): PublishedSheet => ({
  name: table,
  table,
  title: { topic: 'Room', area: 'Bromley', period: '31 March 2026' },
  notes: [],
  source: 'This service',
  dataAsAt: ON,
  columns: [
    column<Room, 'text'>('Child', { kind: 'text', value: ({ child }) => child }),
    column<Room, 'whole'>('Places', { kind: 'whole', value: (row) => row.places }),
  ] as PublishedSheet['columns'],
  rows: Array.from({ length: rows }, (_, at) => ({ child: at === 0 ? 'C-7KQ4M2' : 'Another', places })),
});

const shown = (sheets: readonly PublishedSheet[], page?: string): TablesModel =>
  tablesOf(
    { period: '31 March 2026', dataAsAt: ON, notes: [], sheets },
    { report: { for: 'a borough', personalData: false }, page, address: '/tables?asAt=2026-03-31' },
  );

describe('a report’s tables on a page', () => {
  it('are whole where they are short, without rows in which every figure is nought', () => {
    const { tables, paging, tabs } = shown([sheetOf('room', 3), sheetOf('voids', 3, 0)]);
    expect(tables.map(({ table }) => table.rows.length)).toEqual([3, 0]);
    expect([paging, tabs]).toEqual([null, []]);
  });

  it('come one at a time where they are long together, each whole', () => {
    const { tables, paging, tabs } = shown([sheetOf('room', 300), sheetOf('voids', 300)]);
    expect([tables.length, tables[0]!.table.rows.length, paging]).toEqual([1, 300, null]);
    expect(tabs.map(({ text }) => text)).toEqual(['room', 'voids']);
  });

  it('come in parts where one is long by itself, and then with every row', () => {
    const { tables, paging } = shown([sheetOf('room', 1_385, 0)], '28');
    expect(tables[0]!.table.rows).toHaveLength(35);
    expect(paging).toMatchObject({ offset: 1_350, total: 1_385 });
  });

  it('keep their columns on a telephone where they are long, and references in one piece', () => {
    const [short, long] = shown([sheetOf('room', 3), sheetOf('voids', 61)]).tables;
    expect([short!.table.stacks, long!.table.stacks]).toEqual([undefined, false]);
    expect(short!.table.rows.map(([child]) => child)).toEqual([
      { text: 'C-7KQ4M2', whole: true },
      'Another',
      'Another',
    ]);
  });
});

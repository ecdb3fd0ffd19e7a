import { cleanValue } from './clean-value';
import { TableBuilder } from './table-builder';
import { ColumnTexts } from './text-numbers';

const COLUMNS = ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'];

describe('the rows of a table, packed', () => {
  const build = (rows: readonly (readonly string[])[], texts = new ColumnTexts(cleanValue)) => {
    const builder = new TableBuilder({ table: 'missing', file: 'missing.csv' }, texts);
    rows.forEach((cells, at) => builder.add(at + 2, (column) => cells[column] ?? ''));
    return builder.rows();
  };

  it.each([10, 300, 70_000])(
    'come back as they were put in, with %i different values in a column',
    (count) => {
      const rows = build(
        Array.from({ length: count }, (_, n) => [`CHILD-NUMBER-${n}`, '', n % 2 ? 'M' : ' a ']),
      );
      expect(rows).toHaveLength(count);
      for (const n of [0, 1, 255, 256, 257, 65_535, 65_536, count - 1].filter((one) => one < count)) {
        const { file, row, values, authority, year } = rows.at(n);
        expect({ file, row, authority, year }).toEqual({ file: 'missing.csv', row: n + 2 });
        expect(Object.keys(values)).toEqual(COLUMNS);
        expect(Object.values(values)).toEqual([`CHILD-NUMBER-${n}`, '', n % 2 ? 'M' : 'a', '', '']);
      }
    },
  );

  it('read a column’s different values once each, what the values stand for as it is', () => {
    const read: string[] = [];
    const missing = build([['1', '', 'M'], ['2', '', 'A'], ['3', '', 'M'], ['4']]).column('MISSING', (text) => {
      read.push(text);
      return text === 'M' ? 1 : null;
    }); // prettier-ignore
    expect([0, 1, 2, 3, 1, 3].map(missing)).toEqual([1, null, 1, null, null, null]);
    expect(read).toEqual(['M', 'A', '']);
  });

  it('can be some of the rows, and some of those, without losing which they are', () => {
    const odd = build([['1'], ['2'], ['3'], ['4'], ['5']]).where(
      ({ values }) => Number(values['CHILD']) % 2 === 1,
    );
    const last = odd.where(({ row }) => row > 2);
    expect([...last].map(({ row, values }) => [row, values['CHILD']])).toEqual([[4, '3'], [6, '5']]); // prettier-ignore
    expect([0, 1].map(last.column('CHILD', Number))).toEqual([3, 5]);
    expect(odd.some(({ row }) => row === 3)).toBe(false);
  });

  it('pass over rows with nothing in them', () => {
    expect([...build([['1'], ['', '\u200b', ' '], ['3']])].map(({ row }) => row)).toEqual([2, 4]);
  });
});

import { number, symbol } from '@lib/measures/cubes/printed';
import { PrintedTable } from './printed-table';

describe('the cells of a release', () => {
  const london = { kind: 'london', code: 'london' } as const;
  const table = new PrintedTable([
    { area: london, category: 'total', value: 10, symbol: null },
    { area: london, category: 'foster', value: null, symbol: 'c' },
  ]);

  it('are found by place, and what is not there is not available', () => {
    expect(table.at(london, 'total')).toEqual(number(10));
    expect(table.at(london, 'foster')).toEqual(symbol('c'));
    expect(table.at(london, 'homes')).toEqual(symbol('x'));
    expect(table.at({ kind: 'borough', code: 'london' }, 'total')).toEqual(symbol('x'));
  });
});

import { number, ownPercentOf, percentOf, Printed, PrintedTable, symbol } from './printed';

describe('a share of printed numbers', () => {
  it.each([
    [number(30), number(45), number(67)],
    [number(0), number(45), number(0)],
    [number(1), number(1000), symbol('k')],
    [symbol('c'), number(45), symbol('c')],
    [number(30), symbol('c'), symbol('c')],
    [symbol('x'), number(45), symbol('x')],
    [symbol('c'), symbol('x'), symbol('x')],
    [number(0), number(0), symbol('z')],
    [number(2), number(5), symbol('c')],
    [number(3), number(6), number(50)],
  ] as [Printed, Printed, Printed][])('%j of %j is %j', (part, whole, share) => {
    expect(percentOf(part, whole)).toEqual(share);
  });

  it('is not hidden from the borough whose numbers they are', () => {
    expect(ownPercentOf(1, 3)).toEqual(number(33));
    expect(ownPercentOf(0, 0)).toEqual(symbol('z'));
  });
});

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

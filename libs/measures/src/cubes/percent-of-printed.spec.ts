import { percentOfExact, percentOfPrinted } from './percent-of-printed';
import { number, Printed, printedOf, symbol } from './printed';

describe('a share of printed numbers', () => {
  it.each([
    [number(30), number(120), number(25)],
    [number(30), number(45), number(67)],
    [number(1), number(8), number(13)],
    [number(0), number(45), number(0)],
    [number(1), number(1000), symbol('k')],
    [symbol('c'), number(45), symbol('c')],
    [number(30), symbol('c'), symbol('c')],
    [symbol('x'), number(45), symbol('x')],
    [number(30), symbol('x'), symbol('x')],
    [symbol('c'), symbol('x'), symbol('x')],
    [number(0), number(0), symbol('z')],
    [number(0), number(5), symbol('c')],
    [number(2), number(5), symbol('c')],
    [number(0), number(6), number(0)],
    [number(3), number(6), number(50)],
  ] as [Printed, Printed, Printed][])('%j of %j is %j', (part, whole, share) => {
    expect(percentOfPrinted(part, whole)).toEqual(share);
  });

  it('is never more than all, however the two were rounded', () => {
    expect(percentOfPrinted(number(15), number(10))).toEqual(number(100));
  });

  it('is not hidden from the borough whose numbers they are', () => {
    expect(percentOfExact(1, 3)).toEqual(number(33));
    expect(percentOfExact(1, 1000)).toEqual(symbol('k'));
    expect(percentOfExact(0, 0)).toEqual(symbol('z'));
  });
});

describe('a cell of a release', () => {
  const area = { kind: 'london', code: 'london' } as const;

  it('is printed as it stands, and one that is not there is not available', () => {
    expect(printedOf({ area, category: 'total', value: 0, symbol: null })).toEqual(number(0));
    expect(printedOf({ area, category: 'total', value: null, symbol: 'c' })).toEqual(symbol('c'));
    expect(printedOf(undefined)).toEqual(symbol('x'));
  });
});

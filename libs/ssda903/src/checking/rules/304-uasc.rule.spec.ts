import { found, header, uasc } from '../return.spec-support';

describe('303 and 304: the end of unaccompanied status', () => {
  it.each([
    ['', []],
    ['15/06/2028', []],
    ['16/06/2028', ['304 DUC 2']],
    ['14/06/2028', []],
    ['14/06/2010', ['303 DUC 2']],
  ])('a child born on 15 June 2010 with DUC %s', (DUC, problems) => {
    expect(found(['303', '304'], { header: [header()], uasc: [uasc({ DUC })] })).toEqual(problems);
  });

  it.each([
    ['28/02/2026', []],
    ['01/03/2026', []],
    ['02/03/2026', ['304 DUC 2']],
  ])('a child born on 29 February 2008 with DUC %s', (DUC, problems) => {
    const tables = { header: [header({ DOB: '29/02/2008' })], uasc: [uasc({ DUC })] };
    expect(found(['304'], tables)).toEqual(problems);
  });
});

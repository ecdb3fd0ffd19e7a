import { found, header } from '../return.spec-support';

const placed = (DATE_PLACED: string, DATE_PLACED_CEASED: string, CHILD = 'A1') => ({
  CHILD, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED: DATE_PLACED_CEASED === '' ? '' : 'RD4',
}); // prettier-ignore

describe('579: placed for adoption once at a time', () => {
  it.each([
    ['the day it ceased', [placed('01/05/2021', '01/06/2021'), placed('01/06/2021', '')], []],
    ['the day before', [placed('01/05/2021', '01/06/2021'), placed('31/05/2021', '')], ['579 DATE_PLACED 3']],
    ['while open', [placed('01/06/2021', ''), placed('01/05/2021', '')], ['579 DATE_PLACED 2']],
    ['other children', [placed('01/05/2021', ''), placed('01/05/2021', '', 'A2')], []],
  ])('%s', (_when, rows, problems) => {
    expect(found(['579'], { header: [header()], 'placed-adoption': rows })).toEqual(problems);
  });
});

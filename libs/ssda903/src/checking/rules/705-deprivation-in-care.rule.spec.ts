import { episode, found, header } from '../return.spec-support';

const CODES = ['705', '707', '709', '710'];

const order = (DOLO_START: string, DOLO_END = '') => ({
  CHILD: 'A1',
  DOB: '01/06/2012',
  DOLO_START,
  DOLO_END,
});

const problems = (orders: ReturnType<typeof order>[], ...episodes: Record<string, string>[]) =>
  found(
    CODES,
    {
      header: [header({ DOB: '01/06/2012' })],
      episodes: episodes.map((one) => episode({ PLACE: 'K2', ...one })),
      'deprivation-of-liberty': orders,
    },
    { year: 2027 },
  );

const inHome = { DECOM: '01/05/2026', DEC: '01/08/2026', REC: 'E4A' };

describe('705, 707, 709 and 710: deprivation of liberty orders in care', () => {
  it.each([
    ['on the day', '01/06/2026', []],
    ['the day before', '31/05/2026', ['705 DOLO_START 3']],
  ])('705: the next order starts %s the one before ends', (_when, start, expected) => {
    expect(problems([order('05/05/2026', '01/06/2026'), order(start, '01/07/2026')], inHome)).toEqual(
      expected,
    );
  });

  it('705: nor while it is open', () => {
    expect(
      problems([order('01/06/2026', '01/07/2026'), order('05/05/2026')], { ...inHome, DEC: '', REC: '' }),
    ).toEqual(['705 DOLO_START 2']);
  });

  it.each([
    ['01/05/2026', '01/08/2026', []],
    ['01/05/2026', '02/08/2026', ['707 DOLO_END 2']],
    ['01/05/2026', '', ['707 DOLO_END 2']],
    ['30/04/2026', '01/06/2026', ['707 DOLO_END 2']],
  ])('707: an order from %s to "%s", in care from 1 May to 1 August', (start, end, expected) => {
    expect(problems([order(start, end)], inHome)).toEqual(expected);
  });

  it.each([
    ['K2', []],
    ['Z12', []],
    ['Z13', []],
    ['U4', ['709 DOLO_START 2']],
    ['Z11', ['709 DOLO_START 2']],
    ['K1', ['709 DOLO_START 2', '710 DOLO_START 2']],
    ['P1', ['709 DOLO_START 2', '710 DOLO_START 2']],
    ['R5', ['709 DOLO_START 2', '710 DOLO_START 2']],
    ['K3', ['709 DOLO_START 2', '710 DOLO_START 2']],
  ])('709 and 710: during a stay in %s', (PLACE, expected) => {
    expect(problems([order('01/05/2026', '01/06/2026')], { ...inHome, PLACE })).toEqual(expected);
  });

  it('709 and 710: a stay that ends as the order starts, or starts as it ends, is not during it', () => {
    const stays: Record<string, string>[] = [
      { DECOM: '01/05/2026', DEC: '01/06/2026', REC: 'X1', PLACE: 'K1' },
      { DECOM: '01/06/2026', DEC: '01/07/2026', REC: 'X1', RNE: 'P' },
      { DECOM: '01/07/2026', RNE: 'P', PLACE: 'P1' },
    ];
    expect(problems([order('01/06/2026', '01/07/2026')], ...stays)).toEqual([]);
    expect(problems([order('01/06/2026')], ...stays)).toEqual(['709 DOLO_START 2', '710 DOLO_START 2']);
  });
});

import { day } from '@lib/kernel/day';
import { found, header } from '../return.spec-support';

const CODES = ['700', '701', '702', '703', '704', '708'];

const order = (DOLO_START: string, DOLO_END = '') => ({
  CHILD: 'A1',
  DOB: '01/06/2012',
  DOLO_START,
  DOLO_END,
});

const problems = (start: string, end?: string, context = {}) =>
  found(
    CODES,
    { header: [header({ DOB: '01/06/2012' })], 'deprivation-of-liberty': [order(start, end)] },
    { year: 2027, ...context },
  );

describe('700 to 704 and 708: the days of a deprivation of liberty order', () => {
  it.each([
    ['01/05/2026', '', []],
    ['', '', ['700 DOLO_START 2']],
    ['31/04/2026', '', ['700 DOLO_START 2']],
    ['01/05/2026', '2026/06/01', ['701 DOLO_END 2']],
    ['01/05/2026', '02/05/2026', []],
    ['01/05/2026', '01/05/2026', ['702 DOLO_END 2']],
    ['31/03/2027', '', []],
    ['01/04/2027', '', ['703 DOLO_START 2']],
    ['01/05/2025', '01/04/2026', []],
    ['01/05/2025', '31/03/2026', ['704 DOLO_END 2']],
    ['01/05/2026', '31/03/2027', []],
    ['01/05/2026', '01/04/2027', ['704 DOLO_END 2']],
    ['02/06/2012', '', []],
    ['01/06/2012', '', ['708 DOLO_START 2']],
  ])('from "%s" to "%s"', (start, end, expected) => {
    expect(problems(start, end)).toEqual(expected);
  });

  it('look up to the day an extract is true for', () => {
    expect(problems('02/10/2026', '', { asAt: day('2026-10-01') })).toEqual(['703 DOLO_START 2']);
  });

  it('say nothing of a return before the table', () => {
    expect(problems('', '', { year: 2026 })).toEqual([]);
  });
});

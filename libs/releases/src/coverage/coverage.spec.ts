import { day } from '@lib/kernel/day';
import { KnownOfBorough, reasonMissing } from './coverage';

const WHOLE: KnownOfBorough = {
  first: day('2026-11-15'),
  on: day('2026-11-15'),
  coveredFrom: day('2020-04-01'),
  trueAt: day('2026-11-15'),
  tooFew: false,
  agreed: true,
};

describe('who takes part in a release', () => {
  it.each<[string, Partial<KnownOfBorough>, ReturnType<typeof reasonMissing>]>([
    ['whose latest return is true at the day', {}, null],
    ['whose latest return is true at a later day', { trueAt: day('2026-12-31') }, null],
    ['whose latest return is true at the day before', { trueAt: day('2026-11-14') }, 'return too old'],
    ['whose first return begins with the day', { coveredFrom: day('2026-11-15') }, null],
    ['whose first return begins the day after', { coveredFrom: day('2026-11-16') }, 'no return yet'],
    [
      'whose first return begins within the time looked at',
      { first: day('2025-11-16'), coveredFrom: day('2026-04-01') },
      'no return yet',
    ],
    ['without a return', { coveredFrom: null, trueAt: null }, 'no return yet'],
    ['without an agreement, whatever it returned', { agreed: false }, 'no agreement'],
  ])('a borough %s', (_which, known, reason) => {
    expect(reasonMissing({ ...WHOLE, ...known })).toBe(reason);
  });

  it('is never one with so few children that a sum would show them', () =>
    expect(reasonMissing({ ...WHOLE, tooFew: true })).toBe('left out'));
});

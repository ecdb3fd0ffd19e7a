import { day } from '@lib/kernel/day';
import { inForceOn, RuleVersion, standingOf } from './rule-version';
import { Temporal } from 'temporal-polyfill';

const version = (
  number: number,
  validFrom: string | null,
  over: Partial<RuleVersion<string>> = {},
): RuleVersion<string> => ({
  version: number,
  validFrom: validFrom === null ? null : day(validFrom),
  value: `v${number}`,
  because: 'Agreed',
  madeAt: null,
  madeByName: null,
  withdrawnAt: null,
  withdrawnByName: null,
  ...over,
});

const VERSIONS = [
  version(1, null),
  version(2, '2026-07-01'),
  version(3, '2026-09-01', { withdrawnAt: Temporal.Instant.from('2026-08-01T09:00:00Z') }),
  version(4, '2026-10-01'),
  version(5, '2026-10-01'),
];

describe('the version of a rule that holds', () => {
  it.each([
    ['2015-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2026-09-01', 2],
    ['2026-09-30', 2],
    ['2026-10-01', 5],
  ])('on %s is version %d', (on, expected) => {
    expect(inForceOn(VERSIONS, day(on)).version).toBe(expected);
  });

  it('is the same whatever the order they are read in', () => {
    expect(inForceOn(VERSIONS.toReversed(), day('2026-10-01')).version).toBe(5);
  });

  it('stands between what was replaced and what is to come', () => {
    const on = day('2026-08-05');
    expect(VERSIONS.map((one) => standingOf(VERSIONS, one, on).stands)).toEqual([
      'replaced',
      'in force',
      'withdrawn',
      'never in force',
      'not yet',
    ]);
    expect(standingOf(VERSIONS, VERSIONS[1]!, on).until).toBe('2026-10-01');
  });
});

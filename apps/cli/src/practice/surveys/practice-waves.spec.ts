import { day } from '@lib/kernel/day';
import { practiceWaves } from './practice-waves';

describe('the waves of the practice London', () => {
  it.each(['2026-11-23', '2026-11-01', '2026-03-31', '2024-02-29', '2027-01-07'])(
    'are two that are final and two that are open as at %s',
    (on) => {
      const asAt = day(on);
      const waves = practiceWaves(asAt);
      expect(waves.map(({ finalOn }) => finalOn !== null)).toEqual([true, true, false, false]);
      for (const wave of waves) {
        expect(wave.referenceDay < asAt).toBe(true);
        const days = [wave.opensOn, wave.deadlineOn, wave.lastNewRowOn, wave.lastCorrectionOn];
        expect([...days].sort()).toEqual(days);
        expect(wave.opensOn <= asAt).toBe(true);
        if (wave.finalOn !== null)
          expect(wave.finalOn < asAt && wave.finalOn > wave.lastCorrectionOn).toBe(true);
      }
    },
  );

  it('are three months apart, about ends of months, with a week to go', () => {
    const waves = practiceWaves(day('2026-11-23'));
    expect(waves.map(({ title, periodFrom }) => [title, periodFrom])).toEqual([
      ['April 2026', null],
      ['July 2026', null],
      ['October 2026', null],
      ['October 2026', '2026-08-01'],
    ]);
    expect(waves[2]!.deadlineOn).toBe('2026-11-30');
  });
});

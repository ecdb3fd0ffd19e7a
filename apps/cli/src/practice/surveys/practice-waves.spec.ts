import { day } from '@lib/kernel/day';
import { dueInTimeFor } from '@lib/measures/survey-counts/open-searches';
import { lastDueBy } from '@lib/releases/due/periods';
import { FixedClock } from '@lib/kernel/clock';
import { practiceWaves } from './practice-waves';

describe('the waves of the practice London', () => {
  it.each(['2026-11-23', '2026-11-01', '2026-03-31', '2024-02-29', '2027-01-07'])(
    'are three that are final and two that are open as at %s',
    (on) => {
      const asAt = day(on);
      const waves = practiceWaves(asAt);
      expect(waves.map(({ finalOn }) => finalOn !== null)).toEqual([true, true, true, false, false]);
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
      ['July 2026', '2026-05-01'],
      ['October 2026', null],
      ['October 2026', '2026-08-01'],
    ]);
    expect(waves[3]!.deadlineOn).toBe('2026-11-30');
  });

  it.each(['2026-11-01', '2026-11-23', '2026-12-31', '2027-01-01', '2026-10-05', '2026-10-28', '2028-02-29'])(
    'have a final survey of sufficiency that was in time for the release of the quarter of its day, made by %s',
    (on) => {
      const { referenceDay, deadlineOn } = practiceWaves(day(on)).find(
        ({ collection, finalOn }) => collection === 'sufficiency' && finalOn !== null,
      )!;
      expect(deadlineOn <= dueInTimeFor(referenceDay)).toBe(true);
      expect(referenceDay <= lastDueBy('official', FixedClock.at(`${on}T09:00:00Z`).now())).toBe(true);
    },
  );
});

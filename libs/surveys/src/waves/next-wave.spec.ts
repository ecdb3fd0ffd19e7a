import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { firstWave, waveAfter } from './next-wave';
import { Wave } from './wave';
import { problemsOfSettings } from './wave-settings';

const LAST: Wave = {
  ...{
    id: 'a',
    collection: 'homes',
    collectionTitle: 'Homes',
    title: 'March 2026',
    questionSetId: 'one',
    setVersion: 1,
  },
  ...{ previousWaveId: null, state: 'open', periodFrom: day('2026-01-01'), referenceDay: day('2026-03-31') },
  ...{ opensOn: day('2026-04-01'), deadlineOn: day('2026-04-30'), lastNewRowOn: day('2026-05-07') },
  ...{ lastCorrectionOn: day('2026-05-31'), remindDaysBefore: [7], remindEveryDays: 7, remindMost: 3 },
  ...{
    madeAt: Temporal.Instant.from('2026-03-01T09:00:00Z'),
    madeByName: 'A commissioner',
    openedAt: null,
    finalAt: null,
  },
  version: 1,
};

describe('the next wave', () => {
  it('is as far from the last as that was from the one before, with every day moved along', () => {
    const next = waveAfter(LAST, { referenceDay: day('2025-12-31') }, 'two');
    expect(next).toMatchObject({
      ...{ title: 'June 2026', questionSetId: 'two', periodFrom: '2026-04-01', referenceDay: '2026-06-30' },
      ...{ opensOn: '2026-07-01', deadlineOn: '2026-07-30', lastNewRowOn: '2026-08-06' },
      ...{ lastCorrectionOn: '2026-08-30', remindDaysBefore: [7] },
    });
    expect(problemsOfSettings(next)).toEqual([]);
  });

  it('is a year on where there is no other to go by, also from the last day of February', () => {
    expect(waveAfter(LAST, null, 'two').referenceDay).toBe('2027-03-31');
    expect(waveAfter({ ...LAST, referenceDay: day('2027-02-28') }, null, 'two').referenceDay).toBe(
      '2028-02-29',
    );
  });

  it('begins, where it is the first, with days that go together', () =>
    expect(problemsOfSettings(firstWave('one', day('2026-06-01')))).toEqual([]));
});

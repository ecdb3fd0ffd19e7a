import { day } from '@lib/kernel/day';
import { placeOfListed, placeOn, Stretch } from './timeline-place';

const FROM_MARCH: Stretch = { from: day('2026-03-31'), to: null, isRecorded: false };
const ENDED: Stretch = { ...FROM_MARCH, to: day('2026-06-30') };

describe('where a day falls in how a registration has stood', () => {
  it('begins the timeline, splits what holds on the day, or is the same day', () => {
    expect(placeOn(day('2026-05-03'), { at: null, next: null })).toEqual({ kind: 'new', to: null });
    expect(placeOn(day('2026-03-01'), { at: null, next: FROM_MARCH })).toEqual({
      kind: 'new',
      to: '2026-03-31',
    });
    expect(placeOn(day('2026-05-03'), { at: FROM_MARCH, next: null })).toEqual({ kind: 'splits', from: '2026-03-31', to: null }); // prettier-ignore
    expect(placeOn(day('2026-05-03'), { at: ENDED, next: null })).toMatchObject({ to: '2026-06-30' });
    expect(placeOn(day('2026-03-31'), { at: FROM_MARCH, next: null })).toEqual({ kind: 'same day', from: '2026-03-31' }); // prettier-ignore
  });

  it('of a list puts right what was entered from a later day on, and leaves what somebody recorded', () => {
    const before = day('2026-03-01');
    expect(placeOfListed(before, { at: null, next: FROM_MARCH })).toEqual({
      kind: 'same day',
      from: '2026-03-31',
    });
    const recorded = { ...FROM_MARCH, isRecorded: true };
    expect(placeOfListed(before, { at: null, next: recorded })).toEqual({ kind: 'new', to: '2026-03-31' });
    expect(placeOfListed(day('2026-04-01'), { at: recorded, next: null }).kind).toBe('splits');
  });
});

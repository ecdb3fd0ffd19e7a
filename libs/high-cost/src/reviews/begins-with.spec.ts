import { Temporal } from 'temporal-polyfill';
import { day } from '@lib/kernel/day';
import { beginsWith } from './begins-with';
import { KnownBefore } from './known-before.query';
import { ANSWER_KEYS, KeptReview, ReviewAnswers } from './outcome-review';

const NOTHING = Object.fromEntries(ANSWER_KEYS.map((key) => [key, null])) as unknown as ReviewAnswers;
const KNOWN: KnownBefore = { away: null, sdq: null, orders: [] };
const SDQ = { score: 17, returnYear: 2026, trueAt: day('2026-03-31') };

const review = (heldOn: string, over: Partial<ReviewAnswers> = {}): KeptReview => ({
  ...NOTHING,
  ...over,
  heldOn: day(heldOn),
  id: '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
  step: '3-months',
  dueOn: day(heldOn),
  enteredAt: Temporal.Instant.from('2026-06-12T09:00:00Z'),
  enteredByName: 'A made-up officer',
  version: 1,
});

describe('what a review begins with', () => {
  it('is nothing where nothing is known', () => {
    expect(beginsWith(KNOWN, undefined)).toEqual({});
    expect(beginsWith(KNOWN, review('2026-05-01'))).toEqual({});
  });

  it('is time away by the returns, where they tell of it: none is 0', () => {
    const away = {
      M: { episodes: 2, nights: 5 },
      A: { episodes: 0, nights: 0 },
      until: day('2026-03-31'),
    };
    const source = { from: 'return', day: '2026-03-31' };
    expect(beginsWith({ ...KNOWN, away }, undefined)).toEqual({
      missingEpisodes: { value: 2, source },
      missingNights: { value: 5, source },
      absentEpisodes: { value: 0, source },
      absentNights: { value: 0, source },
    });
  });

  it('is what lasts by the last review, and nothing that is asked anew each time', () => {
    const last = review('2026-05-01', {
      ...{ education: 'part', educationHours: 12.5, ehcp: 'yes', stepDownPlannedOn: day('2027-01-31') },
      ...{ stability: 'settled', stepDown: 'no', missingEpisodes: 3, rating: 'good', familyTime: 'met' },
    });
    const source = { from: 'review', day: '2026-05-01' };
    expect(beginsWith(KNOWN, last)).toEqual({
      education: { value: 'part', source },
      educationHours: { value: 12.5, source },
      ehcp: { value: 'yes', source },
      stepDownPlannedOn: { value: '2027-01-31', source },
    });
  });

  it('is the later SDQ score of a return and the last review', () => {
    const begins = (heldOn: string, sdq: number | null) =>
      beginsWith({ ...KNOWN, sdq: SDQ }, review(heldOn, { sdq })).sdq;
    const byReturn = { value: 17, source: { from: 'return', day: '2026-03-31' } };
    expect(begins('2026-01-10', 21)).toEqual(byReturn);
    expect(begins('2026-05-01', null)).toEqual(byReturn);
    expect(begins('2026-05-01', 21)).toEqual({ value: 21, source: { from: 'review', day: '2026-05-01' } });
  });
});

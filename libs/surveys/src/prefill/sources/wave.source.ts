import { daysBetween } from '@lib/kernel/day';
import { AnswerSource } from '../prefill-source';

const FROM_THE_WAVE = 'The wave';

/** What the wave itself says. */
export const WAVE_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'wave-reference-day', kinds: ['day'] },
    ...{ heldIn: FROM_THE_WAVE, gives: 'The day the wave is about' },
    know: async (_tx, { referenceDay }) => ({
      value: referenceDay,
      source: FROM_THE_WAVE,
      on: referenceDay,
    }),
  },
  {
    ...{ of: 'answer', code: 'wave-period-days', kinds: ['whole'] },
    ...{ heldIn: FROM_THE_WAVE, gives: 'Days in the period' },
    know: async (_tx, { referenceDay, periodFrom }) =>
      periodFrom === null
        ? null
        : { value: daysBetween(periodFrom, referenceDay) + 1, source: FROM_THE_WAVE, on: referenceDay },
  },
];

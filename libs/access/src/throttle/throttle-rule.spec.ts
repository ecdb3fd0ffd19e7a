import fc from 'fast-check';
import { FORGOTTEN_AFTER_MINUTES, minutesToWait } from './throttle-rule';

/** The guesses that are looked at when attempts come so many seconds apart, all wrong. */
const guessesLookedAt = (gaps: readonly number[]): number[] => {
  const lookedAt: number[] = [];
  let now = 0;
  let failures = 0;
  let blockedUntil = 0;
  let last = -Infinity;
  for (const gap of gaps) {
    now += gap;
    if (now < blockedUntil) continue;
    failures = now - last > FORGOTTEN_AFTER_MINUTES * 60 ? 1 : failures + 1;
    last = now;
    blockedUntil = now + minutesToWait(failures) * 60;
    lookedAt.push(now);
  }
  return lookedAt;
};

describe('the wait after failures', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [10, 15],
    [500, 15],
  ])('after %d is %d minutes', (failures, minutes) => {
    expect(minutesToWait(failures)).toBe(minutes);
  });

  it('never lets more than 10 guesses through in 5 minutes, however they are timed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 400 }), (gaps) => {
        const times = guessesLookedAt(gaps);
        return times.every(
          (time) => times.filter((other) => other >= time && other < time + 300).length <= 10,
        );
      }),
    );
  });

  it('lets at most 7 through in the first five minutes of the fastest guessing', () => {
    const times = guessesLookedAt(Array.from({ length: 3_000 }, () => 1));
    expect(times.filter((time) => time < times[0]! + 300)).toHaveLength(7);
  });
});

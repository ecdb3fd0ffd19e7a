import { Day, daysBetween, earliest, latest } from '@lib/kernel/day';
import { Nights } from './cost-line';

/** A time from a day on; the day it ends is not a night of it. */
interface Time {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** How many of some nights at least one of several times covers; each night counts once. */
export const nightsCovered = (times: readonly Time[], { from, to }: Nights): number => {
  const inOrder = [...times].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let nights = 0;
  let counted: Day = from;
  for (const { startsOn, endsOn } of inOrder) {
    const first = latest(startsOn, counted);
    const until = endsOn === null ? to : earliest(endsOn, to);
    if (first >= until) continue;
    nights += daysBetween(first, until);
    counted = until;
  }
  return nights;
};

import { DerivedPlacement, LookedAfterPeriod } from './derived-placement';
import { STARTS_CARE } from './placement-in-making';

/**
 * Stretches of being looked after: placements that follow each other without a day between, until one starts care
 * again (RNE S) or a day is missing (issue A). Takes the looked-after placements of one child in order.
 */
export const lookedAfterPeriods = (placements: readonly DerivedPlacement[]): LookedAfterPeriod[] => {
  const periods: LookedAfterPeriod[] = [];
  for (const placement of placements) {
    const before = periods.at(-1);
    const goesOn = before && before.end === placement.start && placement.startReason !== STARTS_CARE;
    if (goesOn) periods[periods.length - 1] = upTo(before, placement);
    else periods.push(upTo({ child: placement.child, start: placement.start }, placement));
  }
  return periods;
};

const upTo = (
  begun: Pick<LookedAfterPeriod, 'child' | 'start'>,
  { end, endInferred, thereOnEnd, endReason }: DerivedPlacement,
): LookedAfterPeriod => ({ child: begun.child, start: begun.start, end, endInferred, thereOnEnd, endReason });

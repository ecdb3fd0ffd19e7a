import { addDays, addYears, Day, earliest, latest } from '@lib/kernel/day';
import { EntryFacts } from '@lib/high-cost/register/register-entry';
import { LibertyOrder } from '@lib/high-cost/liberty/liberty-order';
import { PricedPlacement } from './found-placement';

const WHERE_NOT_REGISTERED = 0.55;
const WHERE_ALONE_WITH_TWO = 0.35;
const ADULT_AT = 18;

/**
 * An order that deprives the child of liberty in the placement, for some. A secure home needs none of these: it has
 * orders of its own (domain.md 3.5, row A2).
 */
export const orderOfEntry = (
  one: PricedPlacement,
  { solo, staffPerChild }: EntryFacts,
  asAt: Day,
): LibertyOrder | null => {
  const { placement, registration, random } = one;
  const alone = placement.group === 'residential' && solo === true && (staffPerChild ?? 0) >= 2;
  const chance = registration === 'unregistered' ? WHERE_NOT_REGISTERED : alone ? WHERE_ALONE_WITH_TWO : 0;
  if (!random.chance(chance)) return null;
  const adult = addYears(placement.birthMonth, ADULT_AT);
  const startsOn = latest(placement.startedOn, addDays(placement.endedOn ?? asAt, -random.whole(30, 540)));
  const endsOn = earliest(placement.endedOn ?? addDays(asAt, random.whole(7, 120)), adult);
  return startsOn < endsOn ? { startsOn, endsOn } : null;
};

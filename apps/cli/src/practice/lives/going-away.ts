import { ageInYears, LookedAfter, Placement } from './child';
import { dayIn, Month } from './month';
import { Population } from './population';

const AWAY_A_YEAR = 0.06;
const KINDS = { T0: 0.05, T1: 0.3, T2: 0.15, T3: 0.25, T4: 0.25 };
/** How long each may last at most in the return's own rules (domain.md 2.9), or does in practice. */
const MOST_DAYS: Readonly<Record<keyof typeof KINDS, number>> = { T0: 10, T1: 30, T2: 14, T3: 14, T4: 7 };

const MISSING_FROM_AGE = 11;
const MISSING_A_MONTH = 0.24;
const MOST_NIGHTS_MISSING = 9;
const AWAY_WITHOUT_LEAVE = 0.2;

/** Once a month: a hospital stay, a holiday, the carer's holiday; the child goes back where they were. */
export const maybeGoAway = (people: Population, one: LookedAfter, month: Month): void => {
  const { random } = people;
  const { group } = one.placement;
  if ((group !== 'foster' && group !== 'homes') || !random.chance(AWAY_A_YEAR / 12)) return;
  const on = dayIn(month, one, people);
  if (on === null) return;
  const drawn = random.weighted(KINDS);
  const place = drawn === 'T3' && group !== 'foster' ? 'T4' : drawn;
  const back = on + random.whole(1, MOST_DAYS[place]);
  if (back >= one.child.adult) return;
  const placement: Placement = { ...one.placement, place, provider: '', urn: '', bed: null };
  people.away(one, on, back, placement, 'OTHER');
};

/** Once a month: a child who does may go missing for a day or some nights. */
export const maybeGoMissing = (people: Population, one: LookedAfter, month: Month): void => {
  const { random } = people;
  const { child } = one;
  if (!child.goesMissing || ageInYears(child, month.first) < MISSING_FROM_AGE) return;
  if (!random.chance(MISSING_A_MONTH * (child.unsettled > 0.5 ? 1 : 0.35))) return;
  const start = Math.max(random.whole(month.first, month.last), one.entered, child.missing.at(-1)?.end ?? 0);
  const end = start + Math.min(MOST_NIGHTS_MISSING, Math.floor(random.wait(1.6)));
  if (start > month.last || end >= child.adult) return;
  child.missing.push({ kind: random.chance(AWAY_WITHOUT_LEAVE) ? 'A' : 'M', start, end });
};

import { ageInYears, Child } from './child';
import { Population } from './population';

/** Of starts: police and emergency protection, and of those aged 12 or more remand and arrest. */
const FIRST_SHORT = { L1: 0.05, L2: 0.02, J1: 0.09, J2: 0.02 };
const MOST_PULL_TO_SHORT = 3;
const OLD_ENOUGH_FOR_JUSTICE = 12;
/** Days before the 18th birthday within which a start is not one of these: it could not run its course. */
const TOO_NEAR_18 = 130;

/** The legal status a child starts with, steered to the borough's mix. */
export const firstLegalStatus = (people: Population, child: Child, on: number): string => {
  if (child.unaccompanied) return 'V2';
  const { random } = people;
  const { legal } = people.quotas;
  const pull = (group: string): number => Math.min(MOST_PULL_TO_SHORT, legal.pull(group));
  const justice = ageInYears(child, on) >= OLD_ENOUGH_FOR_JUSTICE ? pull('youth-justice') : 0;
  const drawn = random.weighted({
    L1: FIRST_SHORT.L1 * pull('protection'),
    L2: FIRST_SHORT.L2 * pull('protection'),
    J1: FIRST_SHORT.J1 * justice,
    J2: FIRST_SHORT.J2 * justice,
    lasting: 0.85,
  });
  if (drawn !== 'lasting' && on < child.adult - TOO_NEAR_18) return drawn;
  return random.weighted({
    V2: 0.6 * legal.pull('section-20'),
    C1: 0.4 * legal.pull('interim-care-order'),
  });
};

import { yearsLater } from '../calendar';
import { ageInYears, Child, LookedAfter } from './child';
import { chanceNoHome, chanceUnaccompanied, chooseEthnicity, chooseNeed, entryAge } from './child-traits';
import { firstLegalStatus } from './first-legal-status';
import { Month } from './month';
import { placeChild } from './placing';
import { Population } from './population';

/** Share of starts that are children who were looked after before. */
const COME_BACK = 0.1;
/** Placements a year a child gets through, with how many children do: most are settled, a few never. */
const UNSETTLED = { '0.2': 0.62, '0.9': 0.31, '2.2': 0.07 };
const GOES_MISSING = 0.5;

const YEAR = 365.2425;

/** A child starts to be looked after on some day of the month: one who was before, or one never met. */
export const startChild = (people: Population, month: Month): LookedAfter => {
  const { random } = people;
  const on = random.whole(month.first, month.last);
  const child = (random.chance(COME_BACK) ? comesBack(people, on) : null) ?? newChild(people, on);
  return lookAfter(people, child, on);
};

/** A child is looked after from a day, with need, legal status and placement steered to the borough's mix. */
export const lookAfter = (people: Population, child: Child, on: number): LookedAfter => {
  const legal = firstLegalStatus(people, child, on);
  return people.enter(child, chooseNeed(people, child), on, legal, placeChild(people, child, legal, on));
};

/** A child never met before, with an age that suits a start on the day. */
export const newChild = (people: Population, on: number): Child => {
  const { random, around, quotas } = people;
  const unaccompanied = random.chance(chanceUnaccompanied(people, on));
  const born = on - Math.floor(entryAge(people, unaccompanied) * YEAR);
  const sex = random.weighted({
    M: (unaccompanied ? 0.92 : 0.52) * quotas.sex.pull('M'),
    F: (unaccompanied ? 0.08 : 0.48) * quotas.sex.pull('F'),
  });
  const child: Child = {
    number: people.children.length + 1,
    sex,
    born,
    adult: yearsLater(born, 18),
    ethnic: chooseEthnicity(people, unaccompanied),
    unaccompanied,
    home: unaccompanied || random.chance(chanceNoHome(people)) ? null : around.finder.home(random),
    unsettled: Number(random.weighted(UNSETTLED)) * around.figures.moves,
    goesMissing: random.chance(GOES_MISSING),
    spells: [],
    missing: [],
  };
  people.children.push(child);
  return child;
};

const comesBack = (people: Population, on: number): Child | null => {
  const { random, left } = people;
  for (let i = 0; i < 6 && left.length > 0; i += 1) {
    const at = random.whole(0, left.length - 1);
    const child = left[at]!;
    const lastDay = child.spells.at(-1)!.episodes.at(-1)!.end!;
    const old = ageInYears(child, on) > 17.5;
    if (!old && on <= lastDay + 7) continue;
    left[at] = left.at(-1)!;
    left.pop();
    if (!old) return child;
  }
  return null;
};

import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { Where } from '../postcodes/place-finder';
import { ageBand, ageInYears, Child, Placement } from './child';
import { GROUP_ODDS, PROVIDER_ODDS, UNACCOMPANIED_ODDS, whereOdds, YOUNGEST } from './placement-odds';
import { Population } from './population';
import { placeOf } from './place-codes';
import { settle } from './settling';
import { locationOf } from './location';

/** Legal statuses with which a child may be placed with their parents: at home by agreement is not in care. */
const AT_HOME = ['C1', 'C2'];
/** A placement for a child, steered towards the borough's mix. */
export const placeChild = (people: Population, child: Child, legal: string, on: number): Placement =>
  placeInGroup(people, child, chooseGroup(people, child, legal, on), on);

export const chooseGroup = (
  people: Population,
  child: Child,
  legal: string,
  on: number,
): DfePlacementGroup => {
  const age = ageInYears(child, on);
  const odds = (child.unaccompanied ? UNACCOMPANIED_ODDS : GROUP_ODDS)[ageBand(child, on)];
  const weights: Partial<Record<DfePlacementGroup, number>> = {};
  for (const key in odds) {
    const group = key as DfePlacementGroup;
    if (group === 'with-parents' && !AT_HOME.includes(legal)) continue;
    if (age < (YOUNGEST[group] ?? 0)) continue;
    weights[group] = odds[group]! * people.quotas.group.pull(group);
  }
  return people.random.weighted(weights);
};

/** A placement in one group, with provider and place steered likewise. */
export const placeInGroup = (
  people: Population,
  child: Child,
  group: DfePlacementGroup,
  on: number,
): Placement => {
  const provider = chooseProvider(people, group);
  const where = chooseWhere(people, child, group, provider);
  const place = placeOf(group, provider, child, on, people.random);
  return settle(people, child, { group, place, provider, where });
};

const chooseProvider = (people: Population, group: DfePlacementGroup): string => {
  const odds = PROVIDER_ODDS[group];
  const weights = Object.fromEntries(
    Object.entries(odds).map(([key, weight]) => [key, (weight ?? 0) * people.quotas.provider.pull(key)]),
  );
  const provider = people.random.weighted(weights);
  return provider === 'none' ? '' : provider;
};

const chooseWhere = (people: Population, child: Child, group: DfePlacementGroup, provider: string): Where => {
  const odds = whereOdds(group, provider);
  const pull = (where: Where): number =>
    odds[where] === 0 ? 0 : odds[where] * people.quotas.location.pull(locationOf(where, child));
  return people.random.weighted({ in: pull('in'), near: pull('near'), far: pull('far') });
};

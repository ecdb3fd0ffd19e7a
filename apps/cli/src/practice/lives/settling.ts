import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { Where } from '../postcodes/place-finder';
import { Bed, BeddedKind } from '../settings/setting';
import { Child, Placement } from './child';
import { locationOf, whereIs } from './location';
import { Population } from './population';

/** What has been chosen for a child; the place itself is still to be found. */
export interface Choice {
  readonly group: DfePlacementGroup;
  readonly place: string;
  readonly provider: string;
  readonly where: Where;
}

/** A regional adoption agency's number in place of Ofsted's (domain.md 2.7). */
const ADOPTION_AGENCY = 'XXXXXXX';
/** A child placed with parents who live where the child's home is, rather than elsewhere near it. */
const SAME_HOME = 0.6;
/** What old Z1 became in 2025 to 2026; nobody has published how it parted. */
const OTHER_PLACEMENTS = { Z11: 0.2, Z12: 0.35, Z13: 0.3, Z14: 0.15 };
/** Where every bed of a kind is taken, a child goes to an independent agency's foster carer. */
const FOR_WANT_OF_A_BED = { group: 'foster', place: 'U6', provider: 'PR4' } as const;

const KIND_OF_PLACE: Readonly<Record<string, BeddedKind>> = {
  K2: 'home',
  K1: 'secure',
  H5: 'supported',
  P2: 'supported',
  S1: 'school',
  R3: 'family-centre',
};

/** Finds the place: a bed in a home, unit or school, or an address. */
export const settle = (people: Population, child: Child, choice: Choice): Placement => {
  const kind = KIND_OF_PLACE[choice.place];
  if (kind === undefined) return atAddress(people, child, choice);
  const { beds, finder } = people.around;
  const bed = beds.take(kind, choice, (at) => finder.fits(at, choice.where, child.home), people.random);
  return bed
    ? inBed(people, child, choice, bed)
    : atAddress(people, child, { ...choice, ...FOR_WANT_OF_A_BED });
};

/** What bed is free decides where it is and who provides it. */
const inBed = (people: Population, child: Child, choice: Choice, bed: Bed): Placement => ({
  place: choice.place,
  group: choice.group,
  provider: bed.provider,
  urn: bed.setting.urn,
  postcode: bed.setting.postcode.postcode,
  location: locationOf(whereIs(people, child, bed.setting.postcode), child),
  bed,
});

const atAddress = (people: Population, child: Child, choice: Choice): Placement => {
  const { random, around } = people;
  const { group, place, provider, where } = choice;
  const withParents = group === 'with-parents' && where === 'in';
  const home = withParents && random.chance(SAME_HOME) ? child.home : null;
  const postcode = home ?? around.finder.place(where, child.home, random);
  return {
    place,
    group,
    provider,
    urn: agencyUrn(people, group, provider),
    postcode: postcode.postcode,
    location: locationOf(whereIs(people, child, postcode), child),
    bed: null,
    ...(group === 'other' ? { other: random.weighted(OTHER_PLACEMENTS) } : {}),
  };
};

/** The number of the agency that approved the carer. */
const agencyUrn = ({ random, around }: Population, group: DfePlacementGroup, provider: string): string => {
  const { services, independent } = around.agencies;
  if (group === 'adoption') return ADOPTION_AGENCY;
  if (group !== 'foster') return '';
  if (provider === 'PR1') return services.get(around.figures.borough.id)!.urn;
  if (provider === 'PR2') return random.pick([...services.values()]).urn;
  return random.pick(provider === 'PR4' ? independent.private : independent.voluntary).urn;
};

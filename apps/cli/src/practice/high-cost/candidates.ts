import { ageOn, Day, daysBetween } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { Random } from '../random';
import { Candidate, FoundPlacement, PriceKind } from './found-placement';

const KINDS: Readonly<Record<string, PriceKind>> = {
  residential: 'residential',
  secure: 'residential',
  'residential-school': 'residential',
  'fostering-mainstream': 'foster',
  supported: 'supported',
};

/** Other placements that can be a home without registration (domain.md 3.5, row A2): Z1 until 2025, then these two. */
const MAY_BE_UNREGISTERED = ['Z1', 'Z12', 'Z13'];
const ADOLESCENT = 13;

/**
 * How such a home stands. 669 children in England lived in homes without registration in 2025 (domain.md 5.1), most of them
 * since an emergency; who is there for longer than a year is oftener in a home another regulator has registered.
 */
const STANDING = { unregistered: 0.85, applied: 0.1, 'other regulator': 0.05 } as const;
const STANDING_LATER = { unregistered: 0.4, applied: 0.1, 'other regulator': 0.5 } as const;
const LATER = 365;

/** The placements a borough may keep in its register; the rest cost little, or nothing that is paid by the week. */
export const candidatesOf = (
  placements: readonly FoundPlacement[],
  { asAt, seed, boroughId }: { readonly asAt: Day; readonly seed: number; readonly boroughId: number },
): Candidate[] =>
  placements.flatMap((placement) => {
    const age = ageOn(placement.birthMonth, placement.endedOn ?? asAt);
    const kind = kindOf(placement, age);
    if (kind === null) return [];
    const { reference, startedOn } = placement;
    const random = new Random(seed, `high-cost:${boroughId}:${reference}:${startedOn}`);
    return [{ placement, kind, registration: registrationOf(placement, asAt, random), age, random }];
  });

const kindOf = ({ group, place }: FoundPlacement, age: number): PriceKind | null => {
  if (MAY_BE_UNREGISTERED.includes(place)) return age >= ADOLESCENT ? 'residential' : null;
  const kind = KINDS[group] ?? null;
  return kind === 'foster' && age < YOUNGEST_WITH_A_PACKAGE ? null : kind;
};

/** A foster home with a package of support is found for older children, in place of a children’s home. */
const YOUNGEST_WITH_A_PACKAGE = 8;

const registrationOf = (placement: FoundPlacement, asAt: Day, random: Random): Registration => {
  const { place, urn, startedOn, endedOn } = placement;
  if (!MAY_BE_UNREGISTERED.includes(place)) return urn === null ? 'unknown' : 'registered';
  return random.weighted(daysBetween(startedOn, endedOn ?? asAt) > LATER ? STANDING_LATER : STANDING);
};

import { LineKind, Payer } from '@lib/high-cost/costs/cost-line';
import { PricedPlacement } from './found-placement';

/** What one thing costs a week, in whole pounds. */
export interface PricePart {
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly pounds: number;
}

/** Of what a week is made up, the core fee first: together they are its price. */
export const partsOf = (one: PricedPlacement, staffPerChild: number | null): PricePart[] => {
  const added = one.kind === 'residential' ? addedInAHome(one, staffPerChild) : addedToACarer(one);
  const rest = added.reduce((left, { pounds }) => left - pounds, one.weekly);
  return [{ kind: 'core', payer: 'social-care', pounds: rest }, ...added];
};

/** How often a part is charged beside the core fee of a home, and the share of the week that it then is. */
interface Often {
  readonly kind: LineKind;
  readonly chance: number;
  readonly share: readonly [from: number, to: number];
}

const addedInAHome = (one: PricedPlacement, staffPerChild: number | null): PricePart[] => {
  const { random, weekly } = one;
  return oftenInAHome(one, staffPerChild)
    .filter(({ chance }) => random.chance(chance))
    .map(({ kind, share: [from, to] }) => ({
      kind,
      payer: payerOf(one, kind),
      pounds: Math.round(weekly * (from + random.next() * (to - from))),
    }));
};

const SCHOOL_AGE = { from: 5, to: 15 } as const;

const oftenInAHome = ({ placement, age }: PricedPlacement, staffPerChild: number | null): Often[] => {
  const atSchool = age >= SCHOOL_AGE.from && age <= SCHOOL_AGE.to;
  return [
    { kind: 'supervision', chance: (staffPerChild ?? 0) >= 1.5 ? 0.9 : 0.2, share: [0.12, 0.26] },
    { kind: 'waking-night', chance: 0.35, share: [0.05, 0.09] },
    placement.group === 'residential-school'
      ? { kind: 'education', chance: 1, share: [0.25, 0.4] }
      : { kind: 'education', chance: atSchool ? 0.45 : 0.2, share: [0.08, 0.14] },
    { kind: 'therapy', chance: 0.45, share: [0.03, 0.07] },
    { kind: 'transport', chance: 0.3, share: [0.01, 0.03] },
    { kind: 'other-support', chance: 0.12, share: [0.02, 0.04] },
  ];
};

const payerOf = ({ random }: PricedPlacement, kind: LineKind): Payer => {
  if (kind === 'education') return random.chance(0.55) ? 'education' : 'social-care';
  return kind === 'therapy' && random.chance(0.15) ? 'health' : 'social-care';
};

/** Pounds a week of a carer, or of a room in supported accommodation, before any support is added. */
const BEFORE_SUPPORT = { foster: [950, 1_600], supported: [1_100, 2_000] } as const;

/** A package of support, without which neither would be dear: staff by day, and often at night as well. */
const addedToACarer = ({ kind, weekly, random }: PricedPlacement): PricePart[] => {
  const [from, to] = BEFORE_SUPPORT[kind === 'foster' ? 'foster' : 'supported'];
  const support = weekly - Math.min(random.whole(from, to), Math.round(weekly / 2));
  const nights = random.chance(0.45) ? Math.round(support * (0.2 + random.next() * 0.15)) : 0;
  const therapy = random.chance(0.25) ? Math.round(support * 0.07) : 0;
  const parts: PricePart[] = [
    { kind: 'supervision', payer: 'social-care', pounds: support - nights - therapy },
    { kind: 'waking-night', payer: 'social-care', pounds: nights },
    { kind: 'therapy', payer: 'social-care', pounds: therapy },
  ];
  return parts.filter(({ pounds }) => pounds > 0);
};

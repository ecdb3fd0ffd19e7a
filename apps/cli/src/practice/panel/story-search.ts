import { addDays, Day, daysBetween } from '@lib/kernel/day';
import { OptionFacts } from '@lib/panel/options/case-option';
import { PlacementKind } from '@lib/panel/options/placement-kind';
import { ApproachFacts } from '@lib/panel/search/approach';
import { NeedGroup } from '@lib/panel/unmet-need/need-group';
import { UnmetNeedFacts } from '@lib/panel/unmet-need/unmet-need';
import { Random } from '../random';
import { ASKED, HOMES } from './story-words';

/** Whom the officer asked while the referral was written. */
export const approachesOf = (random: Random, from: Day, to: Day): ApproachFacts[] =>
  random
    .shuffled(ASKED)
    .slice(0, random.whole(4, 12))
    .map((approached) => {
      const answer = random.weighted({ refused: 64, 'no answer': 16, waiting: 10, offer: 10 });
      return {
        approached,
        approachedOn: addDays(from, random.whole(0, Math.max(0, daysBetween(from, to)))),
        answer,
        refusal: answer === 'refused' ? random.weighted(REFUSALS) : null,
        weeklyPence: answer === 'offer' ? random.whole(42, 98) * 10_000 : null,
        note: null,
      };
    });

const REFUSALS = {
  'no vacancy': 38,
  needs: 18,
  risk: 14,
  mix: 14,
  staffing: 6,
  location: 5,
  price: 3,
  age: 2,
} as const;

const KINDS: Readonly<Record<NeedGroup, PlacementKind>> = {
  'mental-health': 'childrens home',
  exploitation: 'childrens home',
  violence: 'childrens home',
  'sexual-behaviour': 'home with education',
  offending: 'childrens home',
  disability: 'home with education',
  autism: 'home with education',
  'parent-and-child': 'parent and child',
  siblings: 'agency fostering',
  unaccompanied: 'supported accommodation',
  none: 'agency fostering',
};

/** What else is looked at for any need, so many times in ten. */
const OTHER_KINDS = {
  'childrens home': 4,
  'agency fostering': 3,
  'supported accommodation': 3,
} as const satisfies Partial<Record<PlacementKind, number>>;

/** What a kind costs a week at its core, in hundreds of pounds: from and to (domain.md 5: the order of size only). */
const COSTS: Readonly<Partial<Record<PlacementKind, readonly [number, number]>>> = {
  'agency fostering': [9, 16],
  'supported accommodation': [11, 26],
  'parent and child': [18, 34],
  'childrens home': [46, 96],
  'home with education': [52, 110],
};

/** What was agreed a week: the core of the first option, or what the kind that was sought costs. */
export const costOf = (
  random: Random,
  { options, unmet }: { readonly options: readonly OptionFacts[]; readonly unmet: UnmetNeedFacts | null },
): number => {
  const [least, most] = COSTS[unmet?.sought ?? 'childrens home'] ?? [40, 80];
  return options[0]?.weeklyPence.core ?? random.whole(least, most) * 10_000;
};

export const optionsOf = (random: Random, need: NeedGroup, from: Day): OptionFacts[] =>
  random
    .shuffled(HOMES)
    .slice(0, random.whole(1, 3))
    .map((name) => {
      const kind = random.chance(0.65) ? KINDS[need] : random.weighted(OTHER_KINDS);
      const [least, most] = COSTS[kind] ?? [40, 80];
      return {
        name,
        kind,
        match: random.whole(2, 5),
        registration: random.weighted({ registered: 90, applied: 5, unregistered: 5 }),
        miles: random.whole(10, 900) / 10,
        startOn: addDays(from, random.whole(5, 30)),
        weeklyPence: {
          core: random.whole(least, most) * 10_000,
          support: random.chance(0.4) ? random.whole(4, 30) * 10_000 : null,
          education: kind === 'home with education' ? random.whole(6, 14) * 10_000 : null,
          therapy: random.chance(0.2) ? random.whole(2, 6) * 10_000 : null,
          transport: random.chance(0.2) ? random.whole(1, 4) * 5_000 : null,
        },
        note: null,
      };
    });

/** Nothing suitable was found. */
export const unmetOf = (random: Random, need: NeedGroup): UnmetNeedFacts => ({
  reasons: random
    .shuffled(['no vacancy', 'needs', 'mix', 'location', 'risk'] as const)
    .slice(0, random.whole(1, 3)),
  interim: random.weighted({
    stays: 40,
    bridging: 28,
    family: 12,
    staffed: 10,
    unregistered: 7,
    hospital: 3,
  }),
  need,
  sought: random.chance(0.5) ? KINDS[need] : random.weighted(OTHER_KINDS),
  area: random.weighted({ london: 35, 'sub-region': 22, '20-miles': 13, anywhere: 17, away: 13 }),
});

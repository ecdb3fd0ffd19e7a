import { Day } from '@lib/kernel/day';
import { isInForce, weeklyOn } from '@lib/high-cost/costs/cost-of';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { codeOf } from '../cubes/broken-down';
import { hcliSettingKind } from '../cubes/hcli-setting-kinds';
import { ELSEWHERE } from '../cubes/like-needs';
import { FEE_WEEK_BANDS, NO_PRICE, weekBandOf } from '../cubes/week-bands';
import { likeOf } from './like';
import { RegisteredOn } from './register-on';

/** A band of the core fee of a week, or that there is none. */
export type FeePart = (typeof FEE_WEEK_BANDS)[number]['code'] | typeof NO_PRICE;

export const FEE_PARTS = {
  ...(Object.fromEntries(FEE_WEEK_BANDS.map(({ code, label }) => [code, `${label} a week`])) as Record<
    (typeof FEE_WEEK_BANDS)[number]['code'],
    string
  >),
  [NO_PRICE]: 'No core fee in force',
} as const satisfies Record<FeePart, string>;

/** How much a child needs (domain.md M22); of low needs alone there are too few whose placement is dear. */
export const HCLI_NEEDS = {
  'low-moderate': 'Low or moderate needs',
  complex: 'Complex needs',
  'not-recorded': 'Needs not recorded',
} as const;

export type HcliNeeds = keyof typeof HCLI_NEEDS;

/** Kinds of setting of which there are enough, and alike enough, to set fees side by side. */
export type PricedKind = 'home' | 'supported';

/**
 * The categories that are counted themselves: of homes with whom it is alike, its needs and its fee; of other settings the
 * need and the age apart, and of supported accommodation the fee.
 */
export const feeParts = (one: RegisteredOn, on: Day): Record<string, string> => {
  const kind = hcliSettingKind(one.placement.group);
  const { need, age } = likeOf(one, on);
  const fee = feePart(one, on);
  if (kind !== 'home') {
    const elsewhere = { [ELSEWHERE.need]: need, [ELSEWHERE.age]: age };
    return kind === 'supported' ? { ...elsewhere, fee: codeOf(kind, fee) } : { ...elsewhere, type: kind };
  }
  const like = codeOf(need, age);
  if (fee === NO_PRICE) return { like, fee: codeOf(kind, fee) };
  return { like, needs: codeOf(kind, codeOf(needsPart(one.needsBand), fee)) };
};

/** In which group of needs a placement is. */
export const needsPart = (band: RegisteredOn['needsBand']): HcliNeeds => {
  if (band === null) return 'not-recorded';
  return band === 'complex' ? 'complex' : 'low-moderate';
};

/** What a week of the place itself costs: every core fee in force, whoever is invoiced. */
const feePart = (one: RegisteredOn, on: Day): FeePart => {
  const core = linesHeld(one).filter(
    (line) => line.kind === 'core' && line.per === 'week' && isInForce(line, on),
  );
  return core.length === 0 ? NO_PRICE : weekBandOf(FEE_WEEK_BANDS, weeklyOn(core, on));
};

import { Day } from '@lib/kernel/day';
import { CostLine, LineKind } from '../costs/cost-line';
import { isInForce } from '../costs/cost-of';

/** Whole pounds a week before VAT, as the standard has them. */
export interface StandardCosts {
  readonly core: number;
  readonly additionalSupport: number;
  readonly education: number;
  readonly other: number;
  /** Of the parts as they are given, so that they always add up to it. */
  readonly total: number;
}

/** Where the standard puts each kind: its additional support has ratios, waking nights, transport and therapy in it. */
const PARTS: Readonly<Record<Exclude<LineKind, 'one-off'>, Exclude<keyof StandardCosts, 'total'>>> = {
  core: 'core',
  supervision: 'additionalSupport',
  'waking-night': 'additionalSupport',
  'other-support': 'additionalSupport',
  therapy: 'additionalSupport',
  transport: 'additionalSupport',
  education: 'education',
  retainer: 'other',
};

/** Pence a week by the parts of the standard, without rounding. */
export type WeeklyParts = Readonly<Record<Exclude<keyof StandardCosts, 'total'>, number>>;

/** What a placement costs a week on a day, to the penny, in the parts of the standard; null where no price is in force. */
export const weeklyParts = (lines: readonly CostLine[], on: Day): WeeklyParts | null => {
  const inForce = lines.filter((line) => line.per === 'week' && isInForce(line, on));
  if (inForce.length === 0) return null;
  const pence = { core: 0, additionalSupport: 0, education: 0, other: 0 };
  for (const { kind, pence: price } of inForce) if (kind !== 'one-off') pence[PARTS[kind]] += price;
  return pence;
};

/** The same in whole pounds, as the standard has them; null where no price is in force. */
export const standardCosts = (lines: readonly CostLine[], on: Day): StandardCosts | null => {
  const pence = weeklyParts(lines, on);
  if (pence === null) return null;
  const pounds = Object.fromEntries(
    Object.entries(pence).map(([part, of]) => [part, Math.round(of / 100)]),
  ) as Record<keyof typeof pence, number>;
  const total = pounds.core + pounds.additionalSupport + pounds.education + pounds.other;
  return { ...pounds, total };
};

const LEAST_POUNDS = 100;
const MOST_POUNDS = 100_000;

/** What the standard warns of: a total that is more likely a slip than a price; null where it is not. */
export const oddTotal = (pounds: number): string | null =>
  pounds > 0 && (pounds < LEAST_POUNDS || pounds > MOST_POUNDS)
    ? `£${pounds.toLocaleString('en-GB')} a week is ${pounds < LEAST_POUNDS ? 'below £100' : 'above £100,000'}: check that it is a week’s price`
    : null;

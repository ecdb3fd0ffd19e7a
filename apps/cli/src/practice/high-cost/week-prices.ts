import { PriceKind } from './found-placement';

/** The share of placements that cost less, and the pounds a week there. */
type Point = readonly [share: number, pounds: number];

/**
 * What a week costs before VAT. Residential placements: a mean of £8,085, London’s of 2024-25; more than three in four at
 * £5,000 or more, one in six at £10,000, three in a hundred at £20,000, the dearest £50,000 (domain.md 5.1: Haringey’s
 * range, and a highest of £49,680 among London’s). The rest judged: a carer or a flat is dear by its support alone.
 */
const PRICES: Readonly<Record<PriceKind, readonly Point[]>> = {
  residential: [
    [0, 3_000],
    [0.05, 3_900],
    [0.25, 5_200],
    [0.5, 6_900],
    [0.75, 8_900],
    [0.83, 10_000],
    [0.93, 14_500],
    [0.97, 20_000],
    [0.99, 30_000],
    [1, 50_000],
  ],
  foster: [
    [0, 4_400],
    [0.2, 5_000],
    [0.8, 6_600],
    [1, 9_000],
  ],
  supported: [
    [0, 4_300],
    [0.2, 5_000],
    [0.7, 7_200],
    [0.95, 10_000],
    [1, 14_000],
  ],
};

/**
 * Whole pounds a week of the placement that is dearer than a share of its kind.
 * @param share at least 0 and less than 1
 */
export const weekPrice = (kind: PriceKind, share: number): number => {
  const points = PRICES[kind];
  const next = points.findIndex(([until]) => share < until);
  const [[from, low], [to, high]] = [points[next - 1]!, points[next]!];
  return Math.round(low * (high / low) ** ((share - from) / (to - from)));
};

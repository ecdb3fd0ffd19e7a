/**
 * Mistakes as boroughs make them, at low rates, so that checks and repairs have something to find. Whether one is
 * made depends only on the child and the day, so the same mistake stands in every return that repeats the row.
 */
export const SLIPS = {
  /** A child who left is never heard of again: the open episode stops appearing (repair rules 1 and 2). */
  leavingUnreported: 0.01,
  /** An episode open last year is left out of the year it ended in, though the next ones are there (repair rule 1). */
  episodeLost: 0.004,
  /** The end of an episode is some days after the next one starts (501, repair rule 4). */
  overlap: 0.003,
  /** A postcode nobody can read (392c). */
  placementPostcode: 0.003,
  homePostcode: 0.002,
  /** Ofsted's number left out (218). */
  urn: 0.005,
  /** A placement type that does not exist (146). */
  placeCode: 0.0002,
  /** An end before the start (356). */
  backwards: 0.0002,
  /** Small letters and stray spaces, which do no harm. */
  untidy: 0.002,
  /** A child with episodes and no header (INT03). */
  header: 0.0003,
} as const;

export type Slip = keyof typeof SLIPS;

const SALTS: Readonly<Record<Slip, number>> = {
  leavingUnreported: 0x1b873593,
  episodeLost: 0x510e527f,
  overlap: 0x2545f491,
  placementPostcode: 0x3c6ef372,
  homePostcode: 0x4cf5ad43,
  urn: 0x5851f42d,
  placeCode: 0x6a09e667,
  backwards: 0x7f4a7c15,
  untidy: 0x0bb67ae8,
  header: 0x1f83d9ab,
};

/** Tells whether a slip is made; `of` is a number of the child's own, `on` a day or 0. */
export type SlipMaker = (slip: Slip, of: number, on: number) => boolean;

/** @param stream a whole number that tells this borough and seed from others */
export const slipMaker =
  (stream: number): SlipMaker =>
  (slip, of, on) =>
    mixed(stream ^ SALTS[slip], of, on) < SLIPS[slip];

/** No mistakes at all, for benchmarks of clean returns. */
export const noSlips: SlipMaker = () => false;

const mixed = (salt: number, a: number, b: number): number => {
  let value = Math.imul(salt ^ Math.imul(a, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return ((value ^ (value >>> 15)) >>> 0) / 4_294_967_296;
};

import { BroadKind } from '@lib/panel/options/broad-kind';
import { ANY, Assumptions, PlaceChange, WhatIfInputs } from './scenario';

/** Where the children of a change would be. Parts of children are kept: these are expectations, rounded where they are shown. */
export interface Outcome {
  /** Children placed in the sub-region of the change, and further off. */
  readonly inOwn: number;
  readonly elsewhere: number;
  /** Of places taken away: children for whom no confirmed place of the kind is left. */
  readonly unplaced: number;
  /** Of places added: those in use by the assumption for whom there is nobody. */
  readonly unused: number;
}

/** What is left while changes are worked out one after the other. */
export interface Left {
  /** Unmet need by kind and sub-region; null where London’s is hidden. */
  readonly pools: Record<BroadKind, Record<string, number> | null>;
  /** Confirmed vacant places by kind and sub-region. */
  readonly room: Record<BroadKind, Record<string, number>>;
}

export interface Work {
  readonly assumptions: Assumptions;
  readonly inputs: WhatIfInputs;
  readonly left: Left;
  /** Sub-regions, nearest first. */
  readonly nearest: (area: string) => readonly string[];
}

/** Added places take what fits of the unmet need of each sub-region, nearest first; null where that is hidden. */
export const outcomeOfAdded = (
  change: PlaceChange,
  { assumptions, inputs, left, nearest }: Work,
): Outcome | null => {
  const pool = left.pools[change.kind];
  const share = shareOf(change, inputs);
  if (pool === null || share === null) return null;
  const places = (change.places * assumptions.occupancy) / 100;
  const fits = (area: string): number => ((pool[area] ?? 0) * share * assumptions.fits) / 100;
  const { left: unused, ...placed } = placeIn(places, { ...change, pool, nearest, most: fits });
  return { ...placed, unplaced: 0, unused };
};

/** Children of places that go find confirmed room of the kind, nearest first; the others are without a placement. */
export const outcomeOfTakenAway = (
  change: PlaceChange,
  { assumptions, left: { room }, nearest }: Work,
): Outcome => {
  const pool = room[change.kind];
  const children = (-change.places * assumptions.occupancy) / 100;
  const most = (area: string): number => pool[area] ?? 0;
  const { left: unplaced, ...placed } = placeIn(children, { ...change, pool, nearest, most });
  return { ...placed, unplaced, unused: 0 };
};

interface Placing {
  readonly area: string;
  readonly pool: Record<string, number>;
  readonly nearest: Work['nearest'];
  /** The most that may be taken of a sub-region. */
  readonly most: (area: string) => number;
}

const placeIn = (
  wanted: number,
  { area: own, pool, nearest, most }: Placing,
): Pick<Outcome, 'inOwn' | 'elsewhere'> & { left: number } => {
  const placed = { inOwn: 0, elsewhere: 0, left: wanted };
  for (const area of nearest(own)) {
    const taken = Math.min(placed.left, most(area));
    pool[area] = (pool[area] ?? 0) - taken;
    placed[area === own ? 'inOwn' : 'elsewhere'] += taken;
    placed.left -= taken;
  }
  return placed;
};

/**
 * Which share of the unmet need of a kind has the need and the age. Releases take unmet need apart by each of them alone, so
 * that they are taken to be independent of one another and of the kind. Null where a number it needs is hidden.
 */
const shareOf = ({ need, age }: PlaceChange, { unmet }: WhatIfInputs): number | null => {
  const parts = [...(need === ANY ? [] : [unmet.need[need]]), ...(age === ANY ? [] : [unmet.age[age]])];
  return parts.reduce<number | null>(
    (share, part) => (share === null || part === null || !unmet.total ? null : (share * part) / unmet.total),
    1,
  );
};

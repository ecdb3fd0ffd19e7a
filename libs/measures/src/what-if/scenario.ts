import { BroadKind } from '@lib/panel/options/broad-kind';
import { BroadNeed } from '@lib/panel/unmet-need/broad-need';

/** Any need, or any age. */
export const ANY = 'any';

export const AGES = { 'under-16': 'Under 16', '16-over': '16 and over' } as const;
export type AgeBand = keyof typeof AGES;

/** Places that are added, or taken away (below nought), somewhere. */
export interface PlaceChange {
  readonly places: number;
  readonly kind: BroadKind;
  /** Code of a sub-region. */
  readonly area: string;
  readonly need: BroadNeed | typeof ANY;
  readonly age: AgeBand | typeof ANY;
}

/** What has to be taken for granted. Each is a row of the page that can be changed. */
export interface Assumptions {
  /** Per cent of the added places that are in use, and of those taken away that were. */
  readonly occupancy: number;
  /** Per cent of the unmet need of its kind, need and age that a place fits. */
  readonly fits: number;
  /** Pounds a week of a place, by kind; null where it is not known: then no cost is worked out. */
  readonly placeCost: Readonly<Record<BroadKind, number | null>>;
  /** Pounds a week of what a child without a suitable placement has today; null where it is not known. */
  readonly todayCost: number | null;
  /** Miles nearer to home for a child matched in its own sub-region, and in another. */
  readonly milesInOwn: number;
  readonly milesElsewhere: number;
  /** Per cent of London’s unmet need that comes from each sub-region, by its code: 100 in all. */
  readonly shares: Readonly<Record<string, number>>;
}

/** What somebody tries. */
export interface Scenario {
  readonly changes: readonly PlaceChange[];
  readonly assumptions: Assumptions;
}

/** What is known to begin with: cells of releases, and places that are confirmed. */
export interface WhatIfInputs {
  /** Cases without a suitable placement in the quarter, of London; null where hidden. */
  readonly unmet: {
    readonly total: number | null;
    readonly kind: Readonly<Record<BroadKind, number | null>>;
    readonly need: Readonly<Record<BroadNeed, number | null>>;
    readonly age: Readonly<Record<AgeBand, number | null>>;
  };
  /** Vacant places that are confirmed, by kind and sub-region. */
  readonly confirmed: Readonly<Record<BroadKind, Readonly<Record<string, number>>>>;
}

import { BROAD_KIND_CODES, BroadKind } from '@lib/panel/options/broad-kind';
import { Left, Outcome, outcomeOfAdded, outcomeOfTakenAway, Work } from './outcome';
import { Assumptions, PlaceChange, Scenario, WhatIfInputs } from './scenario';

/** What comes of one change. */
export interface ChangeResult {
  readonly change: PlaceChange;
  /** Null where the unmet need it would take is hidden. */
  readonly outcome: Outcome | null;
  /** Pounds a week more than today; below nought less. Null where a price it needs is not known. */
  readonly netCost: number | null;
  /** Miles nearer to home, of all its children together. */
  readonly miles: number | null;
  /** Per cent of its weeks from which on an added place in use costs no more than today; null where a price is not known. */
  readonly breakEven: number | null;
}

export interface WhatIfResult {
  readonly changes: readonly ChangeResult[];
  /** By kind: unmet need today and after; null where it is hidden. */
  readonly unmet: Readonly<Record<BroadKind, { readonly today: number; readonly after: number } | null>>;
  /** Children placed who are not today, less those who lose their place. */
  readonly matched: number | null;
  readonly netCost: number | null;
  readonly miles: number | null;
}

/**
 * What places that are added or taken away would change, by the assumptions. An added place takes unmet need of its kind,
 * need and age, that of its own sub-region first, then of the nearest. A place taken away sends the child in it to a
 * confirmed vacant place of the kind, nearest first; who finds none is unmet need. Changes are worked out in their order,
 * each of what those before it left. A worked example is in the spec.
 */
export const workOut = (
  { changes, assumptions }: Scenario,
  inputs: WhatIfInputs,
  nearest: Work['nearest'],
): WhatIfResult => {
  const work = { assumptions, inputs, nearest, left: atFirst(inputs, assumptions) };
  const results = changes.map((change) => resultOf(change, work));
  return {
    changes: results,
    unmet: Object.fromEntries(
      BROAD_KIND_CODES.map((kind) => [kind, unmetOf(kind, inputs, results)]),
    ) as WhatIfResult['unmet'],
    matched: sumOf(results.map(matchedOf)),
    netCost: sumOf(results.map(({ netCost }) => netCost)),
    miles: sumOf(results.map(({ miles }) => miles)),
  };
};

const atFirst = ({ unmet, confirmed }: WhatIfInputs, { shares }: Assumptions): Left => ({
  pools: Object.fromEntries(
    BROAD_KIND_CODES.map((kind) => {
      const all = unmet.kind[kind];
      const pool = Object.entries(shares).map(([area, share]) => [area, ((all ?? 0) * share) / 100]);
      return [kind, all === null ? null : Object.fromEntries(pool)];
    }),
  ) as Left['pools'],
  room: structuredClone(confirmed),
});

const resultOf = (change: PlaceChange, work: Work): ChangeResult => {
  const isAdded = change.places > 0;
  const outcome = isAdded ? outcomeOfAdded(change, work) : outcomeOfTakenAway(change, work);
  const { placeCost, todayCost } = work.assumptions;
  const price = placeCost[change.kind];
  return {
    change,
    outcome,
    netCost: outcome && costOf(change, outcome, { price, todayCost }),
    miles: outcome && milesOf(outcome, isAdded, work.assumptions),
    breakEven: !isAdded || price === null || !todayCost ? null : (price / todayCost) * 100,
  };
};

interface Prices {
  readonly price: number | null;
  readonly todayCost: number | null;
}

/**
 * Added places are paid whether they are used or not, and each child matched saves what it costs today. Of places taken away
 * those are saved whose child finds no other place of the kind, and what such a child costs is paid instead.
 */
const costOf = (
  { places }: PlaceChange,
  { inOwn, elsewhere, unplaced }: Outcome,
  { price, todayCost }: Prices,
): number | null => {
  if (price === null || todayCost === null) return null;
  const found = inOwn + elsewhere;
  return places > 0 ? places * price - found * todayCost : (places + found) * price + unplaced * todayCost;
};

/** Who is placed in the own sub-region is nearer by one assumption, who is further off by the other; who loses it is not. */
const milesOf = (
  { inOwn, elsewhere, unplaced }: Outcome,
  isAdded: boolean,
  { milesInOwn, milesElsewhere }: Assumptions,
): number =>
  isAdded
    ? inOwn * milesInOwn + elsewhere * milesElsewhere
    : -elsewhere * (milesInOwn - milesElsewhere) - unplaced * milesInOwn;

const matchedOf = ({ change, outcome }: ChangeResult): number | null =>
  outcome && (change.places > 0 ? outcome.inOwn + outcome.elsewhere : -outcome.unplaced);

const unmetOf = (
  kind: BroadKind,
  { unmet }: WhatIfInputs,
  results: readonly ChangeResult[],
): { today: number; after: number } | null => {
  const today = unmet.kind[kind];
  const met = sumOf(results.filter(({ change }) => change.kind === kind).map(matchedOf));
  return today === null || met === null ? null : { today, after: today - met };
};

/** Null as soon as one is. */
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

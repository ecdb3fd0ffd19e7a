import { HIGH_COST_FIGURES as HIGH_COST } from '@lib/measures/workstreams/figures/high-cost-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '@lib/measures/workstreams/figures/placement-figures';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';

/** What a director reads on one page: as many numbers as its paper holds, every aim among them. Unmet need is in the gap. */
export const POSITION_FIGURES: readonly WorkstreamFigure[] = [
  PLACEMENTS.foster,
  PLACEMENTS.homes,
  PLACEMENTS.outsideLondon,
  HIGH_COST.unregistered,
  HIGH_COST.emptyPlaces,
  PLACEMENTS.threeOrMore,
  HIGH_COST.settled,
  HIGH_COST.dearest,
  HIGH_COST.payers,
];

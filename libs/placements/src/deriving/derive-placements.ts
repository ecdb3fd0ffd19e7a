import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { RepairedEpisode } from '@lib/ssda903/repair/repaired-episode';
import { childByChild } from '@lib/ssda903/repair/child-by-child';
import {
  DerivedHistory,
  DerivedPlacement,
  LookedAfterPeriod,
  PlacedEpisode,
  PlacementProblem,
} from './derived-placement';
import { lookedAfterPeriods } from './looked-after-periods';
import { PlacementLine } from './placement-line';

const SHORT_BREAKS = new Set(
  LEGAL_STATUSES.filter((status) => status.shortBreaks).map((status) => status.code),
);

/**
 * Makes placements and periods of being looked after out of one borough's repaired episodes. An episode is a row
 * of the return; a placement is the episodes in which the child stayed where they were. Short breaks (V3, V4) are
 * a line of their own: the child has a home, so they never end or overlap a placement. The order of the episodes
 * given does not matter. Nothing is dropped: what cannot stand as a placement is in `problems`, whole.
 */
export const derivePlacements = (episodes: readonly RepairedEpisode<PlacedEpisode>[]): DerivedHistory => {
  const placements: DerivedPlacement[] = [];
  const periods: LookedAfterPeriod[] = [];
  const problems: PlacementProblem[] = [];
  for (const [ofChild] of childByChild([episodes.map((of) => ({ child: of.episode.child, of }))])) {
    const history = placementsOfChild(ofChild!.map(({ of }) => of));
    placements.push(...history.placements);
    periods.push(...history.periods);
    problems.push(...history.problems);
  }
  return { placements, periods, problems };
};

/** The same of the episodes of one child. */
export const placementsOfChild = (episodes: readonly RepairedEpisode<PlacedEpisode>[]): DerivedHistory => {
  const lookedAfter = new PlacementLine(false);
  const shortBreaks = new PlacementLine(true);
  for (const one of [...episodes].sort(inOrder)) {
    (SHORT_BREAKS.has(one.episode.legalStatus) ? shortBreaks : lookedAfter).add(one);
  }
  const main = lookedAfter.finish();
  const breaks = shortBreaks.finish();
  return {
    placements: [...main.placements, ...breaks.placements],
    periods: lookedAfterPeriods(main.placements),
    problems: [...main.problems, ...breaks.problems],
  };
};

/** By first day; on one day the shorter first, so that an episode of no length comes before. */
const inOrder = (a: RepairedEpisode<PlacedEpisode>, b: RepairedEpisode<PlacedEpisode>): number =>
  compare(a.episode.start, b.episode.start) || compare(a.episode.end ?? OPEN, b.episode.end ?? OPEN);

const OPEN = '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { RepairedEpisode } from '@lib/ssda903/repair/repaired-episode';
import { DerivedHistory, DerivedPlacement, PlacedEpisode, PlacementProblem } from './derived-placement';
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
  const periods: DerivedHistory['periods'][number][] = [];
  const problems: PlacementProblem[] = [];
  for (const ofChild of byChild(episodes)) {
    const lookedAfter = new PlacementLine(false);
    const shortBreaks = new PlacementLine(true);
    for (const one of ofChild) {
      (SHORT_BREAKS.has(one.episode.legalStatus) ? shortBreaks : lookedAfter).add(one);
    }
    const main = lookedAfter.finish();
    const breaks = shortBreaks.finish();
    placements.push(...main.placements, ...breaks.placements);
    periods.push(...lookedAfterPeriods(main.placements));
    problems.push(...main.problems, ...breaks.problems);
  }
  return { placements, periods, problems };
};

/** Each child's episodes by first day; on one day the shorter first, so that an episode of no length comes before. */
const byChild = (episodes: readonly RepairedEpisode<PlacedEpisode>[]): RepairedEpisode<PlacedEpisode>[][] => {
  const children = new Map<string, RepairedEpisode<PlacedEpisode>[]>();
  for (const one of episodes) {
    const others = children.get(one.episode.child);
    if (others) others.push(one);
    else children.set(one.episode.child, [one]);
  }
  return [...children.keys()].sort().map((child) => children.get(child)!.sort(inOrder));
};

const inOrder = (a: RepairedEpisode<PlacedEpisode>, b: RepairedEpisode<PlacedEpisode>): number =>
  compare(a.episode.start, b.episode.start) || compare(a.episode.end ?? OPEN, b.episode.end ?? OPEN);

const OPEN = '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { Day } from '@lib/kernel/day';
import { DerivedHistory, LookedAfterPeriod, PlacementProblem } from '../deriving/derived-placement';
import { lookedAfterPeriods } from '../deriving/looked-after-periods';
import { layOver } from './lay-over';
import { MarkedPlacement, unmarked } from './marked-placement';
import { PlacementEntry } from './placement-entry';

/** What a return says of whom, as far as it matters here. */
interface Naming {
  readonly trueAt: Day;
  readonly header: readonly { readonly child: string }[];
  readonly episodes: readonly { readonly child: string }[];
}

/** Histories of children with what was entered laid over them. */
export interface MarkedHistory {
  readonly placements: readonly MarkedPlacement[];
  readonly periods: readonly LookedAfterPeriod[];
  readonly problems: readonly PlacementProblem[];
}

/** Lays entries over the histories of those children who have any; everybody else's stays as it was derived. */
export const historiesWith = (
  history: DerivedHistory,
  entries: readonly PlacementEntry[],
  returns: readonly Naming[],
): MarkedHistory => {
  if (entries.length === 0) return { ...history, placements: history.placements.map(unmarked) };
  const byChild = Map.groupBy(entries, ({ child }) => child);
  const others = <Row extends { readonly child: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ child }) => !byChild.has(child));
  const saidTo = latestNaming(returns, byChild);
  const placements = others(history.placements).map(unmarked);
  const periods = others(history.periods);
  const problems = [...history.problems];
  const placementsOf = Map.groupBy(history.placements, ({ child }) => child);
  for (const [child, ofChild] of byChild) {
    const laid = layOver(placementsOf.get(child) ?? [], ofChild, saidTo.get(child) ?? null);
    placements.push(...laid.placements);
    problems.push(...laid.problems);
    periods.push(...lookedAfterPeriods(lookedAfter(laid.placements)));
  }
  return { placements, periods, problems };
};

const lookedAfter = (placements: readonly MarkedPlacement[]): MarkedPlacement['placement'][] =>
  placements.map(({ placement }) => placement).filter(({ shortBreak }) => !shortBreak);

/** Of each child, the latest day at which a return that has a row of theirs is true. */
const latestNaming = (
  returns: readonly Naming[],
  children: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Day> => {
  const latest = new Map<string, Day>();
  for (const { trueAt, header, episodes } of returns) {
    for (const { child } of [...header, ...episodes]) {
      if (children.has(child) && trueAt > (latest.get(child) ?? '')) latest.set(child, trueAt);
    }
  }
  return latest;
};

import { Temporal } from 'temporal-polyfill';
import { Day, daysBetween } from '@lib/kernel/day';
import { CaseStatus } from '../cases/case-status';
import { dayInLondon } from '../responses/response-due';

/** What timeliness looks at on the timeline of a case. */
export interface TimedEvent {
  readonly kind: string;
  readonly to: CaseStatus | null;
  readonly at: Temporal.Instant;
  /** Of “placement started” and “start corrected”: the day it did; null where it did not after all. */
  readonly startedOn: Day | null;
}

/**
 * One bringing of a case to the panel, in whole days from the day it was submitted; null for what has not happened. A
 * case that is brought back has a round of its own.
 */
export interface Round {
  readonly submittedOn: Day;
  readonly toListed: number | null;
  readonly toRecommended: number | null;
  readonly toResponse: number | null;
  readonly toStart: number | null;
  /** Days of them that the panel waited for information, before it was listed for the last time. */
  readonly waited: number;
  readonly deferrals: number;
}

/** The rounds of a case from its events in any order. A draft has none. */
export const roundsOf = (events: readonly TimedEvent[]): Round[] => {
  const inOrder = [...events].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const begins = inOrder.flatMap(({ to }, at) => (to === 'submitted' ? [at] : []));
  return begins.map((begin, index) => roundOf(inOrder.slice(begin, begins[index + 1])));
};

const roundOf = (events: readonly TimedEvent[]): Round => {
  const submittedOn = dayInLondon(events[0]!.at);
  const daysTo = (of: TimedEvent | undefined): number | null =>
    of ? daysBetween(submittedOn, dayInLondon(of.at)) : null;
  return {
    submittedOn,
    toListed: daysTo(events.find(({ to }) => to === 'listed')),
    toRecommended: daysTo(events.find(({ to }) => to === 'decided')),
    toResponse: daysTo(events.find(({ kind }) => kind === 'responded')),
    toStart: daysToStart(submittedOn, events),
    waited: waitedIn(events),
    deferrals: events.filter(({ kind }) => kind === 'defer').length,
  };
};

/** What was said last of the start holds. */
const daysToStart = (submittedOn: Day, events: readonly TimedEvent[]): number | null => {
  const last = events.findLast(({ kind }) => kind === 'placement started' || kind === 'start corrected');
  return last?.startedOn ? daysBetween(submittedOn, last.startedOn) : null;
};

/** A wait that has not ended is not counted yet: it would grow with the day it is looked at. */
const waitedIn = (events: readonly TimedEvent[]): number => {
  const changes = events.filter(({ to }) => to !== null);
  return changes.reduce((days, { to, at }, index) => {
    const next = changes[index + 1];
    if (to !== 'waiting for information' || !next) return days;
    return days + daysBetween(dayInLondon(at), dayInLondon(next.at));
  }, 0);
};

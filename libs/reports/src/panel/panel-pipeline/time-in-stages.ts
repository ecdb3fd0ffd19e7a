import { Temporal } from 'temporal-polyfill';
import { Day, daysBetween, earliest } from '@lib/kernel/day';
import { CaseStatus, ENDED } from '@lib/panel/cases/case-status';
import { Urgency } from '@lib/panel/cases/panel-case';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { DueStage, stageDue } from '@lib/panel/review/stage-due';

/** A change of status. */
export interface StatusThen {
  readonly to: CaseStatus;
  readonly at: Temporal.Instant;
}

/** Where a case stood at the end of a day, since it was last submitted. */
export interface TimeInStages {
  readonly status: CaseStatus;
  readonly submittedOn: Day;
  /** The day it ended; null while it has not. */
  readonly endedOn: Day | null;
  /** Days in each status so far. Together they are the days from the day it was submitted to the end, or the day. */
  readonly days: Partial<Readonly<Record<CaseStatus, number>>>;
  /** The working day the present stage is due; null where it has none. */
  readonly dueOn: Day | null;
  /** Stages with a deadline that were finished by it, and that were not. */
  readonly met: number;
  readonly missed: number;
}

const STAGES: Partial<Record<CaseStatus, DueStage>> = {
  submitted: 'triage',
  'in review': 'review',
  'waiting for information': 'information',
};

/**
 * Counts the days of a case by status, and its deadlines, from its changes of status up to the end of a day.
 * @param changes in the order of time. @returns null for a case that was not with a panel then.
 */
export const timeInStages = (
  changes: readonly StatusThen[],
  urgency: Urgency,
  asAt: Day,
): TimeInStages | null => {
  const begun = changes.findLastIndex(({ to }) => to === 'submitted');
  const since = begun === -1 ? [] : changes.slice(begun);
  const last = since.at(-1);
  if (!last || last.to === 'draft') return null;
  const hasEnded = ENDED.includes(last.to);
  const stays = since
    .filter(({ to }) => !ENDED.includes(to))
    .map(({ to, at }, n): Stay => {
      const next = since[n + 1];
      const stage = STAGES[to];
      return {
        status: to,
        from: dayInLondon(at),
        until: next ? dayInLondon(next.at) : null,
        dueOn: stage ? stageDue(stage, urgency, at) : null,
      };
    });
  return {
    status: last.to,
    submittedOn: dayInLondon(since[0]!.at),
    endedOn: hasEnded ? dayInLondon(last.at) : null,
    days: daysOf(stays, asAt),
    dueOn: hasEnded ? null : (stays.at(-1)?.dueOn ?? null),
    met: stays.filter(({ dueOn, until }) => dueOn !== null && until !== null && until <= dueOn).length,
    missed: stays.filter(({ dueOn, until }) => dueOn !== null && (until ?? asAt) > dueOn).length,
  };
};

interface Stay {
  readonly status: CaseStatus;
  readonly from: Day;
  /** Null for the one it is in. */
  readonly until: Day | null;
  readonly dueOn: Day | null;
}

const daysOf = (stays: readonly Stay[], asAt: Day): TimeInStages['days'] => {
  const days: Partial<Record<CaseStatus, number>> = {};
  for (const { status, from, until } of stays)
    days[status] = (days[status] ?? 0) + daysBetween(from, earliest(until ?? asAt, asAt));
  return days;
};

import { Temporal } from 'temporal-polyfill';
import { Day, daysBetween } from '@lib/kernel/day';
import { OutcomeCode } from '../recommendations/outcome';
import { dayInLondon } from '../responses/response-due';

/** A case a borough approved outside the panel. */
export interface EmergencyCase {
  readonly caseId: string;
  readonly boroughId: number;
  readonly reference: string;
  readonly reason: string;
  readonly approverName: string;
  readonly approverRole: string;
  readonly approvedAt: Temporal.Instant;
  /** What the panel first recommended on it since, a deferral left out; null while it waits. */
  readonly heard: { readonly outcome: OutcomeCode; readonly at: Temporal.Instant } | null;
}

export interface LedgerLine extends EmergencyCase {
  /** Days from the approval until it was heard, or until today. */
  readonly days: number;
}

export interface EmergencyLedger {
  readonly waiting: readonly LedgerLine[];
  readonly heard: readonly LedgerLine[];
  /** Boroughs with any, the most first. */
  readonly byBorough: readonly {
    readonly boroughId: number;
    readonly waiting: number;
    readonly all: number;
  }[];
}

/** Approvals outside the panel: which wait to be ratified and for how long, which were heard, and how many by borough. */
export const emergencyLedger = (cases: readonly EmergencyCase[], today: Day): EmergencyLedger => {
  const lines = cases.map((one) => ({
    ...one,
    days: daysBetween(dayInLondon(one.approvedAt), one.heard ? dayInLondon(one.heard.at) : today),
  }));
  const boroughs = [...new Set(lines.map(({ boroughId }) => boroughId))];
  return {
    waiting: lines.filter(({ heard }) => heard === null).sort((a, b) => b.days - a.days),
    heard: lines
      .filter(({ heard }) => heard !== null)
      .sort((a, b) => Temporal.Instant.compare(b.heard!.at, a.heard!.at)),
    byBorough: boroughs
      .map((boroughId) => {
        const own = lines.filter((line) => line.boroughId === boroughId);
        return { boroughId, waiting: own.filter(({ heard }) => heard === null).length, all: own.length };
      })
      .sort((a, b) => b.all - a.all || a.boroughId - b.boroughId),
  };
};

import { Temporal } from 'temporal-polyfill';
import { CaseStatus } from '../cases/case-status';

/** A change of status on the timeline of a case. */
export interface StatusChange {
  readonly to: CaseStatus;
  readonly at: Temporal.Instant;
}

/** How long a case has been with the panel, in whole days of 24 hours; what it waited for the borough stands apart. */
export interface CaseTime {
  /** Days with the panel without those it waited for information. */
  readonly counted: number;
  /** Days the clock stood, because the panel had asked and the borough had not answered. */
  readonly paused: number;
  /** Whether it stands now. */
  readonly isPaused: boolean;
}

const HOURS_A_DAY = 24;
const CLOCK_STANDS: CaseStatus = 'waiting for information';
const CLOCK_ENDS: readonly CaseStatus[] = ['decided', 'closed', 'rejected', 'withdrawn', 'expired'];

/**
 * The time since a case was last submitted, from its changes of status in any order. The clock stands while the panel
 * waits for information (REF-11), and ends with a recommendation or an exit.
 */
export const caseTime = (changes: readonly StatusChange[], now: Temporal.Instant): CaseTime => {
  const inOrder = [...changes].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const begun = inOrder.findLastIndex(({ to }) => to === 'submitted');
  if (begun === -1) return { counted: 0, paused: 0, isPaused: false };
  const since = inOrder.slice(begun);
  let [counted, paused] = [0, 0];
  since.forEach(({ to, at }, index) => {
    if (CLOCK_ENDS.includes(to)) return;
    const hours = at.until(since[index + 1]?.at ?? now).total('hours');
    if (to === CLOCK_STANDS) paused += hours;
    else counted += hours;
  });
  return {
    counted: Math.floor(counted / HOURS_A_DAY),
    paused: Math.floor(paused / HOURS_A_DAY),
    isPaused: since.at(-1)?.to === CLOCK_STANDS,
  };
};

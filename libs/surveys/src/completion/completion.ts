import { Temporal } from 'temporal-polyfill';
import { Day, daysBetween } from '@lib/kernel/day';
import { Reminder } from '../reminders/reminder';
import { ReturnHead, ReturnState } from '../returns/held-return';
import { BoroughInWave, daysFor, Wave } from '../waves/wave';
import { EMPTY_TALLY, Tally } from '../weighing/tally';

/** Where a borough is with a wave: its return’s state, or why there is none. */
export type CompletionState = ReturnState | 'not started' | 'not expected';

export const COMPLETION_STATES: readonly CompletionState[] = [
  'not started',
  'in progress',
  'ready to approve',
  'submitted',
  'under review',
  'returned',
  'resubmitted',
  'accepted',
  'not expected',
];

/** How far one borough is: states and counts, and nothing of what it answers. */
export interface BoroughCompletion {
  readonly boroughId: number;
  readonly state: CompletionState;
  readonly isNil: boolean;
  readonly tally: Tally;
  /** Of what was last handed in, whatever is being corrected since; null while nothing is. */
  readonly handedIn: Tally | null;
  /** When somebody of it last changed something; null before it starts. */
  readonly lastActivityAt: Temporal.Instant | null;
  /** Its own deadline. */
  readonly deadlineOn: Day;
  /** Days to its deadline while nothing is handed in: below nought after it; null once it is, or none is expected. */
  readonly daysLeft: number | null;
  /** Handed in after its deadline, or not handed in though that has passed. */
  readonly isLate: boolean;
  /** Days after the deadline of what was first handed in; null while nothing is. */
  readonly daysLate: number | null;
  readonly submissions: number;
  readonly submittedAt: Temporal.Instant | null;
  readonly secondsWorked: number;
  readonly extendedBecause: string | null;
  readonly notExpectedBecause: string | null;
  /** How many reminders it was sent, and the last of them. */
  readonly reminders: number;
  readonly lastReminder: Reminder | null;
  /** Whether it can be nudged now. */
  readonly mayNudge: boolean;
}

/** What is known of one borough of a wave. */
export interface CompletionFacts {
  readonly inWave: BoroughInWave;
  readonly head: ReturnHead | null;
  /** How late the first version was; null where there is none. */
  readonly daysLate: number | null;
  /** How much was in the last version; null where there is none. */
  readonly handedIn: Tally | null;
  /** The latest first. */
  readonly reminders: readonly Reminder[];
}

export const completionOf = (wave: Wave, facts: CompletionFacts, today: Day): BoroughCompletion => {
  const { inWave, head, reminders, daysLate } = facts;
  const { deadlineOn, lastCorrectionOn } = daysFor(wave, inWave);
  const isExpected = inWave.notExpectedBecause === null;
  const isIn = head !== null && head.submissions > 0;
  const daysLeft = isExpected && !isIn ? daysBetween(today, deadlineOn) : null;
  return {
    boroughId: inWave.boroughId,
    state: stateOf(facts),
    isNil: head?.isNil ?? false,
    tally: head?.tally ?? EMPTY_TALLY,
    handedIn: facts.handedIn,
    lastActivityAt: head?.lastChangeAt ?? null,
    deadlineOn,
    daysLeft,
    isLate: (daysLate ?? 0) > 0 || (daysLeft ?? 0) < 0,
    daysLate,
    submissions: head?.submissions ?? 0,
    submittedAt: head?.submittedAt ?? null,
    secondsWorked: head?.secondsWorked ?? 0,
    extendedBecause: inWave.extendedBecause,
    notExpectedBecause: inWave.notExpectedBecause,
    reminders: reminders.length,
    lastReminder: reminders[0] ?? null,
    mayNudge:
      wave.state === 'open' &&
      isExpected &&
      today <= lastCorrectionOn &&
      (!isIn || head.state === 'returned') &&
      !reminders.some(({ why, forDay }) => why === 'nudge' && forDay === today),
  };
};

const stateOf = ({ inWave, head }: CompletionFacts): CompletionState => {
  if (head) return head.state;
  return inWave.notExpectedBecause === null ? 'not started' : 'not expected';
};

/** How far a wave is as a whole. Late returns are counted apart, and nothing is put in the place of missing ones. */
export interface WaveHeadline {
  readonly expected: number;
  /** Handed in by the borough’s deadline. */
  readonly inTime: number;
  readonly late: number;
  /** Not handed in: before the deadline, and after it. */
  readonly toCome: number;
  readonly overdue: number;
  readonly accepted: number;
  /** Of those handed in by the deadline. */
  readonly rows: number;
  readonly explained: number;
  /** What the service filled in, and what was asked, of those handed in by the deadline. */
  readonly prefilled: number;
  readonly asked: number;
}

export const headlineOf = (boroughs: readonly BoroughCompletion[]): WaveHeadline => {
  const expected = boroughs.filter(({ state }) => state !== 'not expected');
  const inTime = expected.filter(({ daysLate }) => daysLate === 0);
  const notIn = expected.filter(({ daysLate }) => daysLate === null);
  const sum = (of: (tally: Tally) => number): number =>
    inTime.reduce((total, { handedIn }) => total + of(handedIn ?? EMPTY_TALLY), 0);
  return {
    expected: expected.length,
    inTime: inTime.length,
    late: expected.filter(({ daysLate }) => daysLate !== null && daysLate > 0).length,
    toCome: notIn.filter(({ isLate }) => !isLate).length,
    overdue: notIn.filter(({ isLate }) => isLate).length,
    accepted: expected.filter(({ state }) => state === 'accepted').length,
    rows: sum(({ rows }) => rows),
    explained: sum(({ explained }) => explained),
    prefilled: sum(({ once, inRows }) => once.prefilled + inRows.prefilled),
    asked: sum(({ once, inRows }) => once.asked + inRows.asked),
  };
};

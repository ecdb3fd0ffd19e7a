import { addDays, addMonths, Day, earliest, firstOfMonth, lastOfMonth, latest } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { dueInTimeFor } from '@lib/measures/survey-counts/open-searches';

/** A wave of the practice London. */
export interface PracticeWave {
  readonly collection: 'placements_snapshot' | 'sufficiency';
  readonly title: string;
  /** Null for a snapshot. */
  readonly periodFrom: Day | null;
  readonly referenceDay: Day;
  readonly opensOn: Day;
  readonly deadlineOn: Day;
  readonly lastNewRowOn: Day;
  readonly lastCorrectionOn: Day;
  /** The day it was made final; null for one that is open. */
  readonly finalOn: Day | null;
}

const MONTHS_APART = 3;

/** Days after its reference day on which a wave opens and so on. */
const OPENS = 7;
const DUE = 28;
const NEW_ROWS = 35;
const CORRECTIONS = 56;
const FINAL = 63;

const finished = (
  { collection, periodFrom, referenceDay }: Pick<PracticeWave, 'collection' | 'periodFrom' | 'referenceDay'>,
  deadlineOn = addDays(referenceDay, DUE),
): PracticeWave => ({
  ...{ collection, periodFrom, referenceDay, title: formatMonth(referenceDay), deadlineOn },
  opensOn: addDays(referenceDay, OPENS),
  lastNewRowOn: addDays(referenceDay, NEW_ROWS),
  lastCorrectionOn: addDays(referenceDay, CORRECTIONS),
  finalOn: addDays(referenceDay, FINAL),
});

/** A week to go: it opened a fortnight ago, or on the first of the month where that is later. */
const open = (
  { collection, periodFrom, referenceDay }: Pick<PracticeWave, 'collection' | 'periodFrom' | 'referenceDay'>,
  asAt: Day,
): PracticeWave => ({
  ...{ collection, periodFrom, referenceDay, title: formatMonth(referenceDay), finalOn: null },
  opensOn: earliest(asAt, latest(addDays(referenceDay, 1), addDays(asAt, -14))),
  deadlineOn: addDays(asAt, 7),
  lastNewRowOn: addDays(asAt, 14),
  lastCorrectionOn: addDays(asAt, 35),
});

/**
 * Three waves of the snapshot, three months apart, two of them final, the last about the end of the last month with a week
 * to go; and the sufficiency surveys of the two quarters up to the last two of those days. The one that is final was due in
 * time for the release of the quarter of its day, whichever month it is now.
 */
export const practiceWaves = (asAt: Day): PracticeWave[] => {
  const last = addDays(firstOfMonth(asAt), -1);
  const before = (months: number): Day => lastOfMonth(addMonths(firstOfMonth(last), -months));
  const [first, second] = [before(2 * MONTHS_APART), before(MONTHS_APART)];
  const snapshot = { collection: 'placements_snapshot', periodFrom: null } as const;
  const sufficiency = { collection: 'sufficiency' } as const;
  return [
    finished({ ...snapshot, referenceDay: first }),
    finished({ ...snapshot, referenceDay: second }),
    finished({ ...sufficiency, periodFrom: addDays(first, 1), referenceDay: second }, dueInTimeFor(second)),
    open({ ...snapshot, referenceDay: last }, asAt),
    open({ ...sufficiency, periodFrom: addDays(second, 1), referenceDay: last }, asAt),
  ];
};

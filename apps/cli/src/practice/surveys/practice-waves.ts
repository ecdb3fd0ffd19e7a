import { addDays, addMonths, Day, earliest, firstOfMonth, lastOfMonth, latest } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';

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

const finished = (referenceDay: Day): PracticeWave => ({
  collection: 'placements_snapshot',
  title: formatMonth(referenceDay),
  periodFrom: null,
  referenceDay,
  opensOn: addDays(referenceDay, OPENS),
  deadlineOn: addDays(referenceDay, DUE),
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
 * to go; and the sufficiency survey of the quarter up to that day.
 */
export const practiceWaves = (asAt: Day): PracticeWave[] => {
  const last = addDays(firstOfMonth(asAt), -1);
  const before = (months: number): Day => lastOfMonth(addMonths(firstOfMonth(last), -months));
  return [
    finished(before(2 * MONTHS_APART)),
    finished(before(MONTHS_APART)),
    open({ collection: 'placements_snapshot', periodFrom: null, referenceDay: last }, asAt),
    open(
      { collection: 'sufficiency', periodFrom: addDays(before(MONTHS_APART), 1), referenceDay: last },
      asAt,
    ),
  ];
};

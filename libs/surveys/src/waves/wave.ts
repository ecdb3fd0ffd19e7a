import { Temporal } from 'temporal-polyfill';
import { Day, latest } from '@lib/kernel/day';

export type WaveState = 'draft' | 'pilot' | 'open' | 'final';

/** Where a wave stands on a day: that it is closed follows from its days and is not stored. */
export type WaveStanding = WaveState | 'closed to new rows' | 'closed to corrections';

/** The days a borough has to keep. */
export interface WaveDays {
  /** The last day on which a return is in time. */
  readonly deadlineOn: Day;
  /** The last day on which a row can be added. */
  readonly lastNewRowOn: Day;
  /** The last day on which anything can be changed or a correction begun. */
  readonly lastCorrectionOn: Day;
}

/** One round of a collection, on one published version of its question set. */
export interface Wave extends WaveDays {
  readonly id: string;
  readonly collection: string;
  readonly collectionTitle: string;
  readonly title: string;
  readonly questionSetId: string;
  readonly setVersion: number;
  readonly previousWaveId: string | null;
  readonly state: WaveState;
  /** First day of the period it asks about; null for a snapshot. */
  readonly periodFrom: Day | null;
  /** The day it is about, at 23:59. */
  readonly referenceDay: Day;
  readonly opensOn: Day;
  readonly remindDaysBefore: readonly number[];
  readonly remindEveryDays: number;
  readonly remindMost: number;
  readonly madeAt: Temporal.Instant;
  readonly madeByName: string;
  readonly openedAt: Temporal.Instant | null;
  readonly finalAt: Temporal.Instant | null;
  readonly version: number;
}

/** What a wave allows one borough. */
export interface BoroughInWave {
  readonly waveId: string;
  readonly boroughId: number;
  readonly pilots: boolean;
  /** Why no return is expected; null where one is. */
  readonly notExpectedBecause: string | null;
  /** Its own days where they were extended; null where those of the wave hold. */
  readonly deadlineOn: Day | null;
  readonly lastCorrectionOn: Day | null;
  readonly extendedBecause: string | null;
  readonly extendedAt: Temporal.Instant | null;
  readonly extendedByName: string | null;
  /** Why more time was taken back from it; null where it was not, or it was given more since. */
  readonly takenBackBecause: string | null;
  readonly takenBackAt: Temporal.Instant | null;
  readonly takenBackByName: string | null;
  /** The day the answers of its return were deleted, kept long enough; null while they are kept. */
  readonly answersDeletedOn: Day | null;
  readonly version: number;
}

/** The days as they hold for one borough: a longer deadline moves the days after it along. */
export const daysFor = (
  wave: WaveDays,
  inWave: Pick<BoroughInWave, 'deadlineOn' | 'lastCorrectionOn'>,
): WaveDays => {
  const deadlineOn = latest(wave.deadlineOn, inWave.deadlineOn ?? wave.deadlineOn);
  const lastNewRowOn = latest(wave.lastNewRowOn, deadlineOn);
  const lastCorrectionOn = latest(
    wave.lastCorrectionOn,
    lastNewRowOn,
    inWave.lastCorrectionOn ?? wave.lastCorrectionOn,
  );
  return { deadlineOn, lastNewRowOn, lastCorrectionOn };
};

/** Whether answers can be changed while a wave stands so; new rows may be closed. */
export const isOpenToChanges = (standing: WaveStanding): boolean =>
  standing === 'open' || standing === 'pilot' || standing === 'closed to new rows';

/** Where it stands on a day, by its own days or those of one borough. */
export const standingOf = (
  { state }: Pick<Wave, 'state'>,
  { lastNewRowOn, lastCorrectionOn }: WaveDays,
  today: Day,
): WaveStanding => {
  if (state !== 'open') return state;
  if (today > lastCorrectionOn) return 'closed to corrections';
  return today > lastNewRowOn ? 'closed to new rows' : 'open';
};

/** Where a wave stands for one borough: one that was reopened to it after it became final is open for its corrections. */
export const standingFor = (
  wave: WaveDays & Pick<Wave, 'state' | 'finalAt'>,
  inWave: Pick<BoroughInWave, 'deadlineOn' | 'lastCorrectionOn' | 'extendedAt'>,
  today: Day,
): WaveStanding => {
  const { lastCorrectionOn, extendedAt } = inWave;
  if (wave.state === 'final' && lastCorrectionOn !== null && lastCorrectionOn >= today) {
    const isSince = wave.finalAt !== null && extendedAt !== null && !isBefore(extendedAt, wave.finalAt);
    if (isSince) return 'closed to new rows';
  }
  return standingOf(wave, daysFor(wave, inWave), today);
};

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

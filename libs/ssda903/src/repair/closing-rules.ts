import { addDays, earliest } from '@lib/kernel/day';
import { CHANGE_NOT_RETURNED, REASON_NOT_RETURNED, RepairableEpisode, RepairRule } from './repaired-episode';
import { WorkingRow } from './working-row';

const STARTS_CARE = 'S';
const CARRIES_ON = 'X1';
/** Reasons for a new episode that mean the placement changed, so that there should be a reason for the change. */
const PLACEMENT_CHANGED = new Set(['P', 'B', 'T', 'U']);

/** Rules 1, 1A and 2 of peers.md 4.3: an open row of a past return is given an end. */
export const closeOpenRow = <T extends RepairableEpisode>(
  row: WorkingRow<T>,
  next: WorkingRow<T> | undefined,
): void => {
  if (!row.openInThePast || row.end !== null) return;
  if (next === undefined) {
    close(row, '2', row.trueAt, REASON_NOT_RETURNED);
  } else if (next.row.reasonForNewEpisode === STARTS_CARE) {
    close(row, '1A', earliest(row.trueAt, addDays(next.row.start, -1)), REASON_NOT_RETURNED);
  } else {
    close(row, '1', next.row.start, CARRIES_ON);
    if (PLACEMENT_CHANGED.has(next.row.reasonForNewEpisode)) row.reasonForChange = CHANGE_NOT_RETURNED;
  }
};

/** Rules 4 and 5 of peers.md 4.3: a closed row is brought up to the row after it, if that was sent later. */
export const meetLaterRow = <T extends RepairableEpisode>(
  row: WorkingRow<T>,
  next: WorkingRow<T> | undefined,
): void => {
  if (row.end === null || next === undefined || next.year <= row.year) return;
  if (row.end > next.row.start) {
    row.end = next.row.start;
    row.rules = [...row.rules, '4'];
  } else if (row.end < next.row.start && row.reasonCeased === CARRIES_ON) {
    row.end = next.row.start;
    row.rules = [...row.rules, '5'];
  }
};

const close = <T extends RepairableEpisode>(
  row: WorkingRow<T>,
  rule: RepairRule,
  end: WorkingRow<T>['trueAt'],
  reasonCeased: string,
): void => {
  row.end = end < row.row.start ? row.row.start : end;
  row.reasonCeased = reasonCeased;
  row.rules = [...row.rules, rule];
};

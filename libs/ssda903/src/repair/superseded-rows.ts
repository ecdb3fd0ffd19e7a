import { RepairableEpisode } from './repaired-episode';
import { WorkingRow } from './working-row';

/**
 * Rules 3 and 3A of peers.md 4.3, on one child's rows by first day: an open row of a past return goes when the
 * row beside it is the same but for its first day (3), or when the row before it was sent in a later return (3A).
 * Of two such open rows that are the same, the one of the later return stays: taking out both would lose the
 * child.
 */
export const withoutSuperseded = <T extends RepairableEpisode>(
  rows: readonly WorkingRow<T>[],
  removed: (row: WorkingRow<T>, rule: '3' | '3A') => void,
): WorkingRow<T>[] => {
  const kept: WorkingRow<T>[] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    if (before && saysTheSame(before.row, row.row) && (before.openInThePast || row.openInThePast)) {
      const goes = whichGoes(before, row);
      removed(goes, '3');
      if (goes === before) kept[kept.length - 1] = row;
    } else if (before && row.openInThePast && before.year > row.year) {
      removed(row, '3A');
    } else {
      kept.push(row);
    }
  }
  return kept;
};

const whichGoes = <T extends RepairableEpisode>(before: WorkingRow<T>, row: WorkingRow<T>): WorkingRow<T> => {
  if (!row.openInThePast) return before;
  if (!before.openInThePast) return row;
  return before.year < row.year ? before : row;
};

/** The same but for the days, the category of need and the home: what makes an episode the episode it is. */
const saysTheSame = (a: RepairableEpisode, b: RepairableEpisode): boolean =>
  a.reasonForNewEpisode === b.reasonForNewEpisode &&
  a.legalStatus === b.legalStatus &&
  a.place === b.place &&
  a.provider === b.provider &&
  a.placementPostcode === b.placementPostcode &&
  a.placementSector === b.placementSector &&
  a.urn === b.urn;

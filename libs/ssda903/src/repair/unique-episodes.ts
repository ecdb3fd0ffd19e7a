import { RepairableEpisode } from './repaired-episode';
import { WorkingRow } from './working-row';

/**
 * One row for each child and first day: the one with the latest end wins (an open one counts as earliest), then
 * the one of the latest year (peers.md 4.2). Two rows of one return that tie are told apart by what they say, so
 * that their order never matters. Returns the rows by first day, and what lost.
 */
export const uniqueEpisodes = <T extends RepairableEpisode>(
  rows: readonly WorkingRow<T>[],
): { kept: WorkingRow<T>[]; lost: WorkingRow<T>[] } => {
  const sorted = rows.length < 2 ? rows : [...rows].sort((a, b) => compare(a.row.start, b.row.start));
  const kept: WorkingRow<T>[] = [];
  const lost: WorkingRow<T>[] = [];
  for (const row of sorted) {
    const same = kept.at(-1);
    if (same?.row.start !== row.row.start) {
      kept.push(row);
    } else if (wins(row, same)) {
      kept[kept.length - 1] = row;
      lost.push(same);
    } else {
      lost.push(row);
    }
  }
  return { kept, lost };
};

const wins = <T extends RepairableEpisode>(one: WorkingRow<T>, other: WorkingRow<T>): boolean =>
  (compare(one.row.end ?? '', other.row.end ?? '') ||
    one.year - other.year ||
    compare(spelledOut(one.row), spelledOut(other.row))) > 0;

const spelledOut = (row: RepairableEpisode): string =>
  [
    row.reasonForNewEpisode, row.legalStatus, row.place, row.provider, row.reasonCeased, row.reasonForChange,
    row.urn, row.placementPostcode, row.placementSector,
  ].join('|'); // prettier-ignore

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

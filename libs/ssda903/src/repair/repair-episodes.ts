import { childByChild } from './child-by-child';
import { closeOpenRow, meetLaterRow } from './closing-rules';
import { effectiveReturns } from './effective-returns';
import {
  RemovalRule,
  RemovedEpisode,
  RepairableEpisode,
  RepairedEpisode,
  RepairRule,
  ReturnInPlace,
} from './repaired-episode';
import { withoutSuperseded } from './superseded-rows';
import { uniqueEpisodes } from './unique-episodes';
import { WorkingRow } from './working-row';

/** What became of every row of one authority's returns. */
export interface RepairedHistory<T extends RepairableEpisode> {
  /** By child, then by first day. */
  readonly episodes: readonly RepairedEpisode<T>[];
  readonly removed: readonly RemovedEpisode<T>[];
}

/**
 * Makes one history of all the live returns of one authority, child by child, by the seven rules of peers.md 4.3
 * (after LIIA's episode repair). Each return is a photograph; a child's episode that was open in one and is ended,
 * moved or absent in the next gets the end the later ones imply, and a mark that says so. The latest return keeps
 * its open episodes open. Neither the order of the returns nor that of their rows matters.
 * @returns one child after another, by reference
 */
export function* repairByChild<T extends RepairableEpisode>(
  returns: readonly ReturnInPlace<T>[],
): Generator<RepairedHistory<T>> {
  const effective = effectiveReturns(returns);
  const latest = effective.at(-1);
  for (const lists of childByChild(effective.map((one) => one.episodes))) {
    yield repairChild(
      lists.flatMap((rows, at) => {
        const of = effective[at]!;
        return rows.map((row) => workingRow(row, of, of === latest));
      }),
    );
  }
}

/** All that `repairByChild` gives, together. */
export const repairHistory = <T extends RepairableEpisode>(
  returns: readonly ReturnInPlace<T>[],
): RepairedHistory<T> => {
  const children = [...repairByChild(returns)];
  return {
    episodes: children.flatMap(({ episodes }) => episodes),
    removed: children.flatMap(({ removed }) => removed),
  };
};

/** The episodes of `repairHistory`, for those who do not ask what was taken out. */
export const repairEpisodes = <T extends RepairableEpisode>(
  returns: readonly ReturnInPlace<T>[],
): readonly RepairedEpisode<T>[] => repairHistory(returns).episodes;

const repairChild = <T extends RepairableEpisode>(rows: readonly WorkingRow<T>[]): RepairedHistory<T> => {
  const removed: RemovedEpisode<T>[] = [];
  const note = (row: WorkingRow<T>, rule: RemovalRule): void => {
    removed.push({ episode: row.row, returnId: row.returnId, year: row.year, rule });
  };
  const { kept, lost } = uniqueEpisodes(rows);
  for (const row of lost) note(row, 'same first day');
  const standing = withoutSuperseded(kept, note);
  standing.forEach((row, i) => closeOpenRow(row, standing[i + 1]));
  standing.forEach((row, i) => meetLaterRow(row, standing[i + 1]));
  return { episodes: standing.map(repaired), removed };
};

/** Most rows are never touched: they share one empty list of rules. */
const AS_IT_CAME: readonly RepairRule[] = [];

const workingRow = <T extends RepairableEpisode>(
  row: T,
  of: ReturnInPlace<T>,
  isLatest: boolean,
): WorkingRow<T> => ({
  row,
  returnId: of.id,
  year: of.year,
  trueAt: of.trueAt,
  openInThePast: row.end === null && !isLatest,
  end: row.end,
  reasonCeased: row.reasonCeased,
  reasonForChange: row.reasonForChange,
  rules: AS_IT_CAME,
});

const repaired = <T extends RepairableEpisode>(of: WorkingRow<T>): RepairedEpisode<T> => ({
  episode:
    of.rules.length === 0
      ? of.row
      : { ...of.row, end: of.end, reasonCeased: of.reasonCeased, reasonForChange: of.reasonForChange },
  returnId: of.returnId,
  year: of.year,
  rules: of.rules,
});

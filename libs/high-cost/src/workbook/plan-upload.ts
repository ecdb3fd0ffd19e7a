import { FoundPlacement } from './found-placement';
import { PlacementFacts, planPlacement } from './plan-placement';
import { TextRow } from './read-sheet';
import { aboutRow, RowProblem } from './row-problem';
import { RowsOfPlacement, rowsByPlacement } from './rows-by-placement';
import { UploadRow } from './upload-row';
import { SHEET_KEYS } from './workbook-column';
import { columnWithKey } from './workbook-columns';

export interface UploadPlan {
  readonly rows: readonly UploadRow[];
  /** Placements a workbook of that day has and this file has not. Nothing becomes of them. */
  readonly missing: readonly FoundPlacement[];
  /** By sheet, row and column. */
  readonly problems: readonly RowProblem[];
}

export interface UploadFacts extends PlacementFacts {
  readonly rows: readonly TextRow[];
  readonly notes: readonly RowProblem[];
  /** By key: those the file names, and those a workbook of its day has. */
  readonly found: ReadonlyMap<string, FoundPlacement>;
  readonly inWorkbook: ReadonlySet<string>;
}

/** What keeps an upload from being applied. */
export const hindrances = (problems: readonly RowProblem[]): RowProblem[] =>
  problems.filter(({ weight }) => weight !== 'warning');

/** What applying an upload would do, and all that is wrong with it, in one pass. */
export const planUpload = (facts: UploadFacts): UploadPlan => {
  const { found, inWorkbook } = facts;
  const { byKey, problems: wrongKeys } = rowsByPlacement(facts.rows, (key) => found.has(key));
  const planned = [...byKey].map(([key, rows]) => planPlacement(found.get(key)!, rows, facts));
  const rows = planned.map(({ row }) => row);
  const problems = [
    ...facts.notes,
    ...wrongKeys,
    ...planned.flatMap((one) => one.problems),
    ...sameSearch(rows, byKey),
  ];
  return {
    rows,
    missing: [...inWorkbook].filter((key) => !byKey.has(key)).map((key) => found.get(key)!),
    problems: problems.sort(
      (a, b) => SHEET_KEYS.indexOf(a.sheet) - SHEET_KEYS.indexOf(b.sheet) || a.line - b.line,
    ),
  };
};

/** A child has many searches and each is another: only the same search twice is a slip. */
const sameSearch = (
  rows: readonly UploadRow[],
  byKey: ReadonlyMap<string, RowsOfPlacement>,
): RowProblem[] => {
  const seen = new Map<string, number>();
  return rows.flatMap(({ found, writes, line }): RowProblem[] => {
    const standard = writes.standard ?? found.standard;
    const row = byKey.get(found.record.placement.id)?.standard;
    if (!standard?.referralOn || !row) return [];
    const search = [found.record.placement.childId, standard.referralOn, standard.placementReference].join();
    const first = seen.get(search);
    seen.set(search, first ?? line);
    if (first === undefined) return [];
    const column = columnWithKey('referralOn').heading;
    const message = `The same child has this search in row ${first} already`;
    const expected = 'Another day, or a placement reference that tells the two apart';
    return [aboutRow(row, { column, message, expected })];
  });
};

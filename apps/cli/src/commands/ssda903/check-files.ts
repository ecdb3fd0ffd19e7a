import { Day } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { spellingsOf } from '@lib/boroughs/authorities/find-authority';
import { readHandedIn } from '@lib/placements/importing/handed-in';
import { keptValue } from '@lib/placements/importing/kept-value';
import { checkReturn } from '@lib/ssda903/checking/check-return';
import { CheckedReturn } from '@lib/ssda903/checking/checked-return';
import { RowProblem } from '@lib/ssda903/checking/problem';
import { FileNote, HandedInFile } from '@lib/ssda903/tables/raw-return';
import { ReturnRows } from '@lib/ssda903/tables/return-rows';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';
import { RowsOfOther, rowsOfOthers } from './rows-of-others';

export interface CheckWanted {
  readonly borough: Authority;
  readonly year: number | null;
  readonly asAt: Day | null;
  readonly files: readonly HandedInFile[];
}

/** One year's return, as it came out of the check. */
export interface YearChecked {
  readonly year: number;
  readonly trueAt: Day;
  readonly counts: CheckedReturn['counts'];
  readonly problems: readonly RowProblem[];
  /** Whether any row of it can be used. */
  readonly usable: boolean;
}

export interface FilesChecked {
  readonly years: readonly YearChecked[];
  readonly ofOthers: readonly RowsOfOther[];
  readonly notes: readonly FileNote[];
}

/**
 * Checks a return as an import would, without a database. Of a value that would tell who a child is, only the
 * shape is given back, since output is kept in places that files are not.
 * @throws InvalidError when a file is refused, the year is lacking or nothing is of this borough.
 */
export const checkFiles = async ({ borough, year, asAt, files }: CheckWanted): Promise<FilesChecked> => {
  const { returns, notes } = await readHandedIn({ files, year, asAt }, borough, COMMAND_LINE_LIMITS);
  const years: YearChecked[] = [];
  let lastYear: ReturnRows | undefined;
  for (const one of returns) {
    const checked = checkReturn(one.raw, {
      year: one.year,
      asAt: one.partYear ? one.trueAt : null,
      authority: { names: spellingsOf(borough) },
      lastYear,
    });
    lastYear = checked.rows;
    years.push({
      year: one.year,
      trueAt: one.trueAt,
      counts: checked.counts,
      problems: checked.problems.map((problem) => ({
        ...problem,
        value: keptValue(problem.column, problem.value),
      })),
      usable: Object.values(checked.rows).some((rows: readonly unknown[]) => rows.length > 0),
    });
  }
  const concatenated = returns.some((one) => one.raw.shape === 'concatenated');
  return { years, notes, ofOthers: concatenated ? await rowsOfOthers(files, borough) : [] };
};

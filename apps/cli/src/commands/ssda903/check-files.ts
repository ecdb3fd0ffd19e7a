import { Day } from '@lib/kernel/day';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { spellingsOf } from '@lib/boroughs/authorities/find-authority';
import { readHandedIn } from '@lib/placements/importing/handed-in';
import { keptValue } from '@lib/placements/importing/kept-value';
import { RowsOfOther } from '@lib/placements/importing/rows-of-others';
import { CheckedReturn } from '@lib/ssda903/checking/checked-return';
import { LastYear } from '@lib/ssda903/checking/last-year';
import { RowProblem } from '@lib/ssda903/checking/problem';
import { ReturnCheck } from '@lib/ssda903/checking/return-check';
import { FileNote, FileToRead } from '@lib/ssda903/tables/raw-return';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';

export interface CheckWanted {
  readonly borough: Authority;
  readonly year: number | null;
  readonly asAt: Day | null;
  readonly files: readonly FileToRead[];
  readonly today: Day;
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
export const checkFiles = async ({
  borough,
  year,
  asAt,
  files,
  today,
}: CheckWanted): Promise<FilesChecked> => {
  const reading = { authority: borough, today, limits: COMMAND_LINE_LIMITS };
  const { returns, notes, ofOthers } = await readHandedIn({ files, year, asAt }, reading);
  const years: YearChecked[] = [];
  let lastYear: LastYear | undefined;
  for (const one of returns) {
    const check = new ReturnCheck(one.raw, {
      year: one.year,
      asAt: one.partYear ? one.trueAt : null,
      authority: { names: spellingsOf(borough) },
      lastYear,
    });
    let usable = false;
    for (const rows of check.children()) usable ||= Object.values(rows).some(isNotEmpty);
    lastYear = check.leftOpen;
    years.push({
      year: one.year,
      trueAt: one.trueAt,
      counts: check.counts(),
      problems: check.problems().map((problem) => ({
        ...problem,
        value: keptValue(problem.column, problem.value),
      })),
      usable,
    });
  }
  return { years, notes, ofOthers };
};

const isNotEmpty = (rows: readonly unknown[]): boolean => rows.length > 0;

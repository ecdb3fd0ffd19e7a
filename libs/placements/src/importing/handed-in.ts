import { createHash } from 'node:crypto';
import { Day } from '@lib/kernel/day';
import { financialYear, financialYearLabel } from '@lib/kernel/financial-year';
import { formatDay } from '@lib/kernel/london-format';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { splitConcatenated } from '@lib/ssda903/checking/split-concatenated';
import { FileNote, HandedInFile, RawReturn, RawRow } from '@lib/ssda903/tables/raw-return';
import { TableName } from '@lib/ssda903/tables/return-table';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';

/** What a person or a command hands in. */
export interface HandedIn {
  readonly files: readonly HandedInFile[];
  /** The year in which the return ends; null when a concatenated file brings its own. */
  readonly year: number | null;
  /** The day a part-year extract is true for; null for a whole year. */
  readonly asAt: Day | null;
}

/** One year's return out of what was handed in. */
export interface ReturnOfYear {
  readonly year: number;
  readonly trueAt: Day;
  readonly partYear: boolean;
  readonly raw: RawReturn;
  /** Of the files and the period: the same again is known without looking into it. */
  readonly contentHash: string;
}

/**
 * Reads what was handed in and takes it apart by year.
 * @throws InvalidError when a file cannot be read, the year is lacking or wrong, or nothing is of this authority.
 */
export const readHandedIn = async (
  handedIn: HandedIn,
  authority: Authority,
  limits: ReadingLimits,
): Promise<{ returns: ReturnOfYear[]; notes: readonly FileNote[] }> => {
  const raw = await readReturn(handedIn.files, limits);
  refuseFiles(raw.notes);
  const hash = hashOf(handedIn.files);
  const years = raw.shape === 'concatenated' ? yearsOf(raw, authority) : [{ year: yearOf(handedIn), raw }];
  return {
    notes: raw.notes,
    returns: years
      .map(({ year, raw: ofYear }) => ({
        ...period(year, years.length > 1 ? null : handedIn.asAt),
        raw: ofYear,
      }))
      .map((one) => ({ ...one, contentHash: hashText(`${hash} ${one.year} ${one.trueAt}`) })),
  };
};

const refuseFiles = (notes: readonly FileNote[]): void => {
  const problems: Problem[] = notes
    .filter((note) => note.level === 'refused')
    .map((note) => ({ field: 'files', message: `${note.file}: ${note.message}` }));
  if (problems.length === 0) return;
  throw new InvalidError(problems.map((problem) => problem.message).join('\n'), 'files-refused', problems);
};

const refuse = (field: string, message: string, code: string): never => {
  throw new InvalidError(message, code, [{ field, message }]);
};

const yearOf = ({ year }: HandedIn): number =>
  year ?? refuse('year', 'Say which year the return is for: the year in which it ends.', 'year-missing');

/** @throws InvalidError when the day of an extract is not in its year. */
const period = (ending: number, asAt: Day | null): Omit<ReturnOfYear, 'raw' | 'contentHash'> => {
  const year = financialYear(ending);
  if (asAt !== null && (asAt < year.first || asAt > year.last)) {
    refuse(
      'asAt',
      `The day the extract is true for must be in ${financialYearLabel(ending)}: from ${formatDay(year.first)} to ${formatDay(year.last)}.`,
      'as-at-outside-year',
    );
  }
  const partYear = asAt !== null && asAt < year.last;
  return { year: ending, trueAt: partYear ? asAt : year.last, partYear };
};

/** Rows of other authorities stay with their year, where the rule on authorities sets each aside and names it. */
const yearsOf = (raw: RawReturn, authority: Authority): { year: number; raw: RawReturn }[] => {
  const parts = splitConcatenated(raw);
  if (parts.some((part) => part.year === null)) {
    refuse(
      'files',
      'Some rows have no YEAR, or one that is not a year. Give each row the year in which its return ends.',
      'year-missing',
    );
  }
  const own = parts.filter(
    (part) => part.authority !== null && findAuthority(part.authority)?.id === authority.id,
  );
  if (own.length === 0) {
    const named = [...new Set(parts.map((part) => part.authority ?? 'no authority'))].join(', ');
    refuse('files', `No row is of ${authority.name}: the LA column says ${named}.`, 'other-authority');
  }
  const years = [...new Set(own.map((part) => part.year!))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    raw: { ...raw, tables: together(parts.filter((part) => part.year === year).map((part) => part.part)) },
  }));
};

const together = (parts: readonly RawReturn[]): RawReturn['tables'] => {
  const tables: Partial<Record<TableName, RawRow[]>> = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part.tables) as [TableName, RawRow[]][]) {
      tables[table] = [...(tables[table] ?? []), ...rows];
    }
  }
  return tables;
};

const hashOf = (files: readonly HandedInFile[]): string =>
  hashText(
    files
      .map((file) => createHash('sha256').update(file.bytes).digest('hex'))
      .sort()
      .join(),
  );

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

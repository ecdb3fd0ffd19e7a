import { createHash } from 'node:crypto';
import { Day } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { ofYear, partsOf, ReturnPart } from '@lib/ssda903/checking/split-concatenated';
import { FileNote, FileToRead, RawReturn } from '@lib/ssda903/tables/raw-return';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { piecesOf } from '@lib/workbook/reading/file-bytes';
import { ReadingLimits } from '@lib/workbook/reading/reading-limits';
import { RowsOfOther, rowsOfOthers } from './rows-of-others';
import { PeriodOfReturn, periodsOf } from './period-of-return';
import { refuseHalfReturns } from './refuse-half-return';

/** What a person or a command hands in. */
export interface HandedIn {
  readonly files: readonly FileToRead[];
  /** The year in which the return ends; null when a concatenated file brings its own. */
  readonly year: number | null;
  /** The day a part-year extract is true for; null for a whole year. */
  readonly asAt: Day | null;
}

/** One year's return out of what was handed in. */
export interface ReturnOfYear extends PeriodOfReturn {
  readonly raw: RawReturn;
  /** Of the files and the period: the same again is known without looking into it. */
  readonly contentHash: string;
}

/** For whom, on which day and how much is read. */
export interface Reading {
  readonly authority: Authority;
  readonly today: Day;
  readonly limits: ReadingLimits;
}

/** What was handed in, year by year. */
export interface ReadReturns {
  readonly returns: ReturnOfYear[];
  readonly notes: readonly FileNote[];
  readonly ofOthers: readonly RowsOfOther[];
}

/**
 * Reads what was handed in and takes it apart by year.
 * @throws InvalidError when a file cannot be read, the year is lacking, wrong or not over, a table without which
 *   nobody could be counted is lacking, or nothing is of this authority.
 */
export const readHandedIn = async (
  handedIn: HandedIn,
  { authority, today, limits }: Reading,
): Promise<ReadReturns> => {
  const raw = await readReturn(handedIn.files, limits);
  refuseFiles(raw.notes);
  const hash = hashOf(handedIn.files);
  const parts = raw.shape === 'concatenated' ? partsOf(raw) : [];
  const years =
    raw.shape === 'concatenated' ? yearsOf(raw, parts, authority) : [{ year: yearOf(handedIn), raw }];
  const periods = periodsOf(
    years.map(({ year }) => year),
    handedIn.asAt,
    today,
  );
  refuseHalfReturns(years, authority);
  return {
    notes: raw.notes,
    ofOthers: rowsOfOthers(parts, authority),
    returns: periods.map((period, at) => ({
      ...period,
      raw: years[at]!.raw,
      contentHash: hashText(`${hash} ${period.year} ${period.trueAt}`),
    })),
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
  year ?? refuse('year', 'Choose the year: the files have no YEAR column.', 'year-missing');

/** Rows of other authorities stay with their year, where the rule on authorities sets each aside and names it. */
const yearsOf = (
  raw: RawReturn,
  parts: readonly ReturnPart[],
  authority: Authority,
): { year: number; raw: RawReturn }[] => {
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
  return years.map((year) => ({ year, raw: ofYear(raw, year) }));
};

const hashOf = (files: readonly FileToRead[]): string => hashText(files.map(hashOfFile).sort().join());

const hashOfFile = ({ bytes }: FileToRead): string => {
  const hash = createHash('sha256');
  for (const piece of piecesOf(bytes)) hash.update(piece);
  return hash.digest('hex');
};

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

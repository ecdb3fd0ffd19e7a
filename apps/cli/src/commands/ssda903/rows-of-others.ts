import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { splitConcatenated } from '@lib/ssda903/checking/split-concatenated';
import { readReturn } from '@lib/ssda903/reading/read-return';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { COMMAND_LINE_LIMITS } from '@lib/workbook/reading/reading-limits';

/** Rows of a concatenated file that are not this borough's, by the name their LA column gives. */
export interface RowsOfOther {
  readonly authority: string;
  readonly rows: number;
}

const LONGEST_NAME = 60;

/** Counts what was refused for belonging to another authority, in years this borough has rows of or not. */
export const rowsOfOthers = async (
  files: readonly HandedInFile[],
  borough: Authority,
): Promise<RowsOfOther[]> => {
  const raw = await readReturn(files, COMMAND_LINE_LIMITS);
  if (raw.shape !== 'concatenated') return [];
  const counts = new Map<string, number>();
  for (const { authority, part } of splitConcatenated(raw)) {
    const known = authority === null ? null : findAuthority(authority);
    if (known?.id === borough.id) continue;
    const name = known?.name ?? authority?.slice(0, LONGEST_NAME) ?? 'no authority';
    const rows = Object.values(part.tables).reduce((sum, table) => sum + table.length, 0);
    counts.set(name, (counts.get(name) ?? 0) + rows);
  }
  return [...counts].map(([authority, rows]) => ({ authority, rows }));
};

export const ofOthersLine = (others: readonly RowsOfOther[]): string[] =>
  others.length === 0
    ? []
    : [
        `Refused as another authority's: ${others.map((one) => `${one.authority} ${one.rows} rows`).join(', ')}.`,
      ];

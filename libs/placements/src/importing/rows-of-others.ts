import { Authority } from '@lib/boroughs/authorities/authorities';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { ReturnPart } from '@lib/ssda903/checking/split-concatenated';

/** Rows of a concatenated file that are not this borough's, by the name their LA column gives. */
export interface RowsOfOther {
  readonly authority: string;
  readonly rows: number;
}

const LONGEST_NAME = 60;

/** Counts what is refused for belonging to another authority, in years this borough has rows of or not. */
export const rowsOfOthers = (parts: readonly ReturnPart[], borough: Authority): RowsOfOther[] => {
  const counts = new Map<string, number>();
  for (const { authority, rows } of parts) {
    const known = authority === null ? null : findAuthority(authority);
    if (known?.id === borough.id) continue;
    const name = known?.name ?? authority?.slice(0, LONGEST_NAME) ?? 'no authority';
    counts.set(name, (counts.get(name) ?? 0) + rows);
  }
  return [...counts].map(([authority, rows]) => ({ authority, rows }));
};

import { Day } from '@lib/kernel/day';

/** A setting as one row of a list says it. What a list has no column for is left out, and says nothing. */
export interface ListedSetting {
  readonly urn: string;
  /** Null where the list leaves the name out. */
  readonly name: string | null;
  readonly provisionType: string;
  /** In the words of the list, for example “Active”. */
  readonly status: string;
  readonly registeredOn?: Day | null;
  readonly sector?: string | null;
  readonly localAuthority: string;
  readonly region?: string | null;
  readonly places?: number | null;
  readonly shortBreaksOnly?: boolean;
  readonly multiBuilding?: boolean;
  /** The organisation that owns or runs it; null where the list does not say. */
  readonly organisation: string | null;
}

/** Something wrong in a list, by the row as a person sees it and the heading of the column. */
export interface ListProblem {
  /** The first row is 1; null for the file as a whole. */
  readonly row: number | null;
  readonly column: string;
  readonly message: string;
}

export interface ReadList {
  readonly settings: readonly ListedSetting[];
  readonly problems: readonly ListProblem[];
}

/** Rows under a heading, wherever they came from. */
export interface ListTable {
  readonly heading: readonly string[];
  readonly rows: Iterable<{ readonly row: number; readonly cells: readonly string[] }>;
}

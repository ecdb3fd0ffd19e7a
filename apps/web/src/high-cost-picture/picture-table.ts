import { Day } from '@lib/kernel/day';

/** Which figures of the picture a table holds. */
export const TABLES = [
  'tier', 'age', 'need', 'group', 'registration', 'distance', 'payers', 'procurement', 'months', 'endings', 'reviews',
] as const; // prettier-ignore
export type TableName = (typeof TABLES)[number];

/** A line of a table: what it is of, how many placements, and what they cost; null where that does not apply. */
export interface PictureLine {
  readonly label: string;
  readonly placements: number | null;
  readonly pence: number | null;
  /** The list of the placements behind it; null where they cannot be listed. */
  readonly href: string | null;
  /** Those of which it is not recorded: said apart from the others. */
  readonly isMissing?: boolean;
}

/** A table of the picture with what it says and how it is counted. */
export interface PictureTable {
  readonly name: TableName;
  readonly heading: string;
  readonly finding: string;
  /** What a line is of, as the heading of its column. */
  readonly of: string;
  /** What the amounts are; null where there are none. */
  readonly amounts: string | null;
  /** What its bars show. */
  readonly drawn: 'placements' | 'pence';
  readonly counted: string;
  readonly lines: readonly PictureLine[];
  readonly on: Day;
}

import { Category } from '@lib/releases/cubes/cube';

/** One way in which a table of the panels is taken apart: a sheet of a workbook. */
export interface Way {
  /** Its parts are the categories whose codes begin with this. */
  readonly code: string;
  /** Name of its sheet, and of its table for machines. */
  readonly name: string;
  readonly table: string;
  /** What a row's category is called, for example “Outcome”. */
  readonly heading: string;
  /** What its title says, where “… by” and its heading would be no English. */
  readonly title?: string;
  /** What it tells, for the catalogue. */
  readonly about: string;
  /** The category it takes apart, where that is not the total. */
  readonly whole?: string;
  /** Parts that are bands of days, shortest first, where the band of the median is named. */
  readonly bands?: readonly string[];
}

export const isOfWay =
  ({ code }: Pick<Way, 'code'>) =>
  (category: Pick<Category, 'code'>): boolean =>
    category.code.startsWith(`${code}|`);

import { ChartValue, Numbers } from './chart';

/** Amounts by category, one or two of each, as bars that lie. */
export interface BarChart extends Numbers {
  /** What it shows, with the place and the day: "Children in London by placement, 31 March 2026". */
  readonly title: string;
  /** What each bar of a category is; one name, or two to be compared. */
  readonly series: readonly [string] | readonly [string, string];
  /** Drawn in the order given. To sort by size is to tell of the hidden: sort by name, or keep the measure's order. */
  readonly categories: readonly BarCategory[];
}

export interface BarCategory {
  readonly label: string;
  /** As many as there are series. */
  readonly values: readonly ChartValue[];
}

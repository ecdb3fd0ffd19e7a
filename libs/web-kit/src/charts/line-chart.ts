import { Day } from '@lib/kernel/day';
import { ChartValue, Numbers } from './chart';

/** Amounts over time, as lines. */
export interface LineChart extends Numbers {
  /** What it shows and where: "Children looked after in London, by month". */
  readonly title: string;
  /** At most five: more cannot be told apart. */
  readonly series: readonly LineSeries[];
  /** From these days on something is counted differently. */
  readonly breaks?: readonly { readonly on: Day; readonly label: string }[];
}

export interface LineSeries {
  readonly name: string;
  /** Oldest first. A day that other series have and this one lacks is a gap in its line. */
  readonly points: readonly LinePoint[];
}

export interface LinePoint extends ChartValue {
  readonly on: Day;
  /** `p` provisional, `r` revised since it was first shown. */
  readonly mark?: 'p' | 'r' | null;
}

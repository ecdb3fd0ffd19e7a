import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { Day, daysBetween } from '@lib/kernel/day';
import { LineChart, LinePoint } from './line-chart';
import { LINE, widthOf } from './lettering';

/** The area lines are drawn in, and where a day and a number stand in it, in pixels of the drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly days: readonly Day[];
  readonly xOf: (on: Day) => number;
  readonly yOf: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Below a plot: the months and the years, with room between. */
export const BELOW = 2 * LINE + 8;

/**
 * Scales for what is shown: days from first to last whether or not there is a number for them (which days there
 * are is no secret), numbers from 0 to the largest that is printed.
 */
export const plotOf = (
  chart: LineChart,
  frame: { right: number; top: number; height: number },
  formatTick: (value: number) => string,
): Plot => {
  const points = chart.series.flatMap((series) => series.points);
  const days = [...new Set(points.map(({ on }) => on))].sort();
  const largest = max(points, ({ value }) => value ?? 0) || (chart.unit === 'percent' ? 100 : 5);
  const y = scaleLinear([0, largest], [frame.top + frame.height, frame.top]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const left = (max(ticks, (tick) => widthOf(formatTick(tick))) ?? 0) + 8;
  const since = new Map(days.map((on) => [on, daysBetween(days[0]!, on)]));
  const x = scaleLinear([0, since.get(days.at(-1)!) || 1], [left + 6, frame.right - 6]);
  return {
    left,
    right: frame.right,
    top: frame.top,
    bottom: frame.top + frame.height,
    days,
    xOf: (on) => x(since.get(on) ?? daysBetween(days[0]!, on)),
    yOf: (value) => y(value),
    ticks,
  };
};

/** The last point of a line that has a number. */
export const lastShown = (points: readonly LinePoint[]): LinePoint | undefined =>
  points.findLast(({ value }) => value !== null);

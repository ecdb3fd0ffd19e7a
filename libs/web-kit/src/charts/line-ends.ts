import { LineChart } from './line-chart';
import { px, SERIES_LOOKS, Shape } from './drawing';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { valueInWords } from './in-words';
import { block, LINE, widthOf, wrap } from './lettering';
import { lastShown, Plot } from './plot';
import { spread } from './spread';

/** Length of the piece of line that stands beside a name, dashed like the line itself. */
const SAMPLE = 26;
const LEADER = 14;

/** What stands at a line's end: its name and its latest number, or why there is none. */
export const endLabels = (chart: LineChart, width: number): string[][] =>
  chart.series.map(({ name, points }) => {
    const last = points.at(-1);
    return [
      ...wrap(name, width - SAMPLE - LEADER),
      ...(last ? wrap(sentenceCase(valueInWords(last, chart)), width - SAMPLE - LEADER) : []),
    ];
  });

/** What the longest of them takes with its piece of line: the plot has the rest. */
export const widthOfLabels = (labels: readonly (readonly string[])[]): number =>
  Math.max(...labels.flat().map(widthOf), 0) + SAMPLE + LEADER + 6;

/** Names to the right of their lines, moved up or down where two would meet, each tied to its end. */
export const besideLines = (
  chart: LineChart,
  plot: Plot,
  labels: readonly (readonly string[])[],
): Shape[] => {
  const ends = chart.series.map(({ points }) => plot.yOf(lastShown(points)?.value ?? 0));
  const tops = spread(
    labels.map((lines, index) => ({ at: ends[index]! - LINE / 2, height: lines.length * LINE + 4 })),
    plot.bottom + LINE,
  );
  return labels.flatMap((lines, index) => {
    const y = px(tops[index]! + LINE / 2);
    const isAtTheEnd = chart.series[index]!.points.at(-1)?.value != null;
    return [
      ...(isAtTheEnd ? [leader(plot.right, px(ends[index]!), y)] : []),
      ...labelled(lines, plot.right + LEADER, y, index),
    ];
  });
};

/** Names above the plot, where there is no room beside it. */
export const aboveLines = (labels: readonly (readonly string[])[]): Shape[] => {
  let y = LINE / 2;
  return labels.flatMap((lines, index) => {
    const shapes = labelled(lines, 0, y, index);
    y += lines.length * LINE + 4;
    return shapes;
  });
};

const leader = (x: number, from: number, to: number): Shape => ({
  kind: 'line',
  x1: px(x - 2),
  y1: from,
  x2: px(x + LEADER - 2),
  y2: to,
  look: 'leader',
});

const labelled = (lines: readonly string[], x: number, y: number, index: number): Shape[] => [
  { kind: 'line', x1: px(x), y1: y, x2: px(x + SAMPLE), y2: y, look: SERIES_LOOKS[index]! },
  ...block(lines, { x: px(x + SAMPLE + 6), y: px(y - LINE / 2 - 1), anchor: 'start', look: 'label' }),
];

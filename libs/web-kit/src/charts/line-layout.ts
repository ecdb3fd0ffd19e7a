import { line } from 'd3-shape';
import { breaksWithin } from './breaks';
import { WIDE } from './chart';
import { dayLabels } from './day-labels';
import { Drawing, DotShape, px, SERIES_LOOKS, Shape } from './drawing';
import { numberInWords } from './in-words';
import { LineChart, LinePoint } from './line-chart';
import { aboveLines, besideLines, endLabels, widthOfLabels } from './line-ends';
import { block, LETTER, LINE } from './lettering';
import { BELOW, Plot, plotOf } from './plot';

const HEIGHT = 260;
const MARGIN = 12;
/** The most of a wide drawing that names have, beside the plot. */
const BESIDE = 210;

/** Lines over time in a drawing so wide: named at their ends where there is room, else above the plot. */
export const layOutLines = (chart: LineChart, width: number): Drawing => {
  const isWide = width >= WIDE;
  const labels = endLabels(chart, isWide ? BESIDE : width);
  const high = labels.reduce((sum, lines) => sum + lines.length * LINE + 4, 0);
  const top = isWide ? MARGIN : high + MARGIN;
  const frame = {
    right: isWide ? width - widthOfLabels(labels) : width - 4,
    top,
    height: isWide ? Math.max(HEIGHT, high) : HEIGHT,
  };
  const tick = (value: number): string => numberInWords(value, { unit: chart.unit, about: false });
  const plot = plotOf(chart, frame, tick);
  return {
    width,
    height: plot.bottom + BELOW,
    shapes: [
      ...axes(plot, tick, width),
      ...breaks(chart, plot),
      ...chart.series.flatMap(({ points }, index) => lineOf(points, plot, index)),
      ...(isWide ? besideLines(chart, plot, labels) : aboveLines(labels)),
    ],
  };
};

const axes = (plot: Plot, tick: (value: number) => string, width: number): Shape[] => [
  ...plot.ticks.flatMap((value): Shape[] => {
    const y = px(plot.yOf(value));
    return [
      { kind: 'line', x1: px(plot.left), y1: y, x2: px(plot.right), y2: y, look: value === 0 ? 'base' : 'grid' },
      { kind: 'text', x: px(plot.left - 6), y: px(y + LETTER / 3), anchor: 'end', text: tick(value), look: 'axis' },
    ];
  }),
  ...dayLabels(plot.days, plot.xOf, Math.min(width, plot.right + MARGIN)).flatMap(({ on, x, lines }): Shape[] => [
    { kind: 'line', x1: px(plot.xOf(on)), y1: plot.bottom, x2: px(plot.xOf(on)), y2: plot.bottom + 6, look: 'base' },
    ...block(lines, { x: px(x), y: plot.bottom + 6, anchor: 'middle', look: 'axis' }),
  ]),
]; // prettier-ignore

const breaks = (chart: LineChart, plot: Plot): Shape[] =>
  breaksWithin(chart)
    .map(({ on }) => px(plot.xOf(on)))
    .map((x) => ({ kind: 'line', x1: x, y1: plot.top, x2: x, y2: plot.bottom, look: 'break' }));

const lineOf = (points: readonly LinePoint[], plot: Plot, index: number): Shape[] => {
  const given = new Map(points.map((point) => [point.on, point]));
  const all = plot.days.map((on): LinePoint => given.get(on) ?? { on, value: null, symbol: null });
  const look = SERIES_LOOKS[index]!;
  const path = line<LinePoint>()
    .defined(({ value }) => value !== null)
    .x(({ on }) => plot.xOf(on))
    .y(({ value }) => plot.yOf(value ?? 0))
    .digits(1);
  const d = path(all);
  return [...(d ? [{ kind: 'path', d, look } as const] : []), ...dotsOf(all, plot, look)];
};

/** Marked points, and a point with nothing on either side, of which no line would be seen. */
const dotsOf = (points: readonly LinePoint[], plot: Plot, look: DotShape['look']): DotShape[] =>
  points.flatMap(({ on, value, mark }, index) => {
    const isAlone = points[index - 1]?.value == null && points[index + 1]?.value == null;
    if (value === null || !(mark || isAlone)) return [];
    const drawn = mark === 'p' ? 'hollow' : mark === 'r' ? 'square' : 'plain';
    return [{ kind: 'dot', x: px(plot.xOf(on)), y: px(plot.yOf(value)), mark: drawn, look }];
  });

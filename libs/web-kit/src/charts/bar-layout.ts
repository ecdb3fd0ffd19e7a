import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { BarCategory, BarChart } from './bar-chart';
import { ChartValue, Numbers, WIDE } from './chart';
import { Drawing, px, SERIES_LOOKS, Shape } from './drawing';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { valueInWords } from './in-words';
import { block, LETTER, LINE, widthOf, wrap } from './lettering';

const BAR = 22;
const GAP = 14;
/** Between a bar and its number. */
const BESIDE = 6;
const SWATCH = 20;

interface Frame {
  readonly width: number;
  /** Labels stand beside their bars where there is room, else above them. */
  readonly isBeside: boolean;
  /** Where bars begin. */
  readonly left: number;
  readonly pixels: (value: number) => number;
  readonly numbers: Numbers;
}

/** Bars from top to bottom in a drawing so wide; as high as it needs. */
export const layOutBars = (chart: BarChart, width: number): Drawing => {
  const frame = frameOf(chart, width);
  const shapes: Shape[] = chart.series.length > 1 ? keyOf(chart.series) : [];
  let y = chart.series.length > 1 ? LINE * chart.series.length + GAP : 0;
  for (const category of chart.categories) {
    const row = rowOf(category, y, frame);
    shapes.push(...row.shapes);
    y += row.height + GAP;
  }
  return { width, height: Math.max(y - GAP, 1), shapes };
};

const frameOf = (chart: BarChart, width: number): Frame => {
  const values = chart.categories.flatMap((category) => category.values);
  const shown = values.filter(({ value }) => value !== null);
  const beside = (max(shown, (one) => widthOf(sentenceCase(valueInWords(one, chart)))) ?? 0) + BESIDE;
  const longest = max(chart.categories, ({ label }) => widthOf(label)) ?? 0;
  const isBeside = width >= WIDE;
  const left = !isBeside ? 1 : Math.min(longest, width * 0.36) + BESIDE;
  const scale = scaleLinear([0, max(shown, ({ value }) => value ?? 0) || 1], [0, width - left - beside]);
  return { width, isBeside, left, pixels: (value) => scale(value), numbers: chart };
};

/** What is what, where two bars are compared; the second is hollow, so that it shows without colour. */
const keyOf = (series: readonly string[]): Shape[] =>
  series.flatMap((name, index): Shape[] => [
    { kind: 'bar', x: 1, y: index * LINE + 3, width: SWATCH, height: LETTER - 3, look: SERIES_LOOKS[index]! },
    ...block([name], { x: SWATCH + 8, y: index * LINE - 2, anchor: 'start', look: 'label' }),
  ]);

const rowOf = (
  { label, values }: BarCategory,
  top: number,
  frame: Frame,
): { shapes: Shape[]; height: number } => {
  const { isBeside } = frame;
  const lines = wrap(label, isBeside ? frame.left - BESIDE : frame.width);
  const below = isBeside ? 0 : lines.length * LINE + 2;
  const bars = values.length * BAR;
  return {
    shapes: [
      ...block(lines, { x: 0, y: top + (isBeside ? 2 : 0), anchor: 'start', look: 'label' }),
      { kind: 'line', x1: px(frame.left), y1: top + below, x2: px(frame.left), y2: top + below + bars, look: 'base' },
      ...values.flatMap((value, index) => barOf(value, index, top + below + index * BAR, frame)),
    ],
    height: isBeside ? Math.max(bars, lines.length * LINE + 4) : below + bars,
  };
}; // prettier-ignore

const barOf = (shown: ChartValue, index: number, y: number, { left, pixels, numbers }: Frame): Shape[] => {
  const long = shown.value === null ? 0 : px(pixels(shown.value));
  const words = sentenceCase(valueInWords(shown, numbers));
  const look = shown.value === null ? 'missing' : 'value';
  const text = block([words], { x: px(left + long + BESIDE), y: y + 1, anchor: 'start', look });
  if (long === 0) return text;
  return [
    { kind: 'bar', x: px(left), y: y + 2, width: long, height: BAR - 4, look: SERIES_LOOKS[index]! },
    ...text,
  ];
};

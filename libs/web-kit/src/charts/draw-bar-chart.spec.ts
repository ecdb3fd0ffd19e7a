import fc from 'fast-check';
import { BarChart } from './bar-chart';
import { ChartValue } from './chart';
import { BarShape, Drawing } from './drawing';
import { drawBarChart } from './draw-bar-chart';
import { widthOf } from './lettering';

const shown = (value: number): ChartValue => ({ value, symbol: null });
const HIDDEN: ChartValue = { value: null, symbol: 'c' };

const chart = (values: readonly ChartValue[], about = false): BarChart => ({
  title: 'Children by placement, 31 March 2026',
  unit: 'count',
  about,
  series: ['London'],
  categories: values.map((value, index) => ({ label: `Kind ${index + 1}`, values: [value] })),
});

const barsOf = ({ shapes }: Drawing): BarShape[] => shapes.filter((shape) => shape.kind === 'bar');
const textsOf = ({ shapes }: Drawing): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** Whether everything lies inside the drawing, by the widths texts are reckoned to have. */
const staysInside = ({ shapes, width, height }: Drawing): boolean =>
  shapes.every((shape) => {
    if (shape.kind === 'bar')
      return shape.x >= 0 && shape.x + shape.width <= width && shape.y + shape.height <= height;
    return (
      shape.kind !== 'text' ||
      (shape.x >= 0 && shape.x + widthOf(shape.text) <= width + 1 && shape.y <= height)
    );
  });

describe('A bar chart', () => {
  it('draws bars as long as their numbers, from nought, in the order given', () => {
    const { wide } = drawBarChart(chart([shown(50), shown(200), shown(100)]));
    const [one, two, three] = barsOf(wide).map(({ width }) => width);
    expect(two! / one!).toBeCloseTo(4, 1);
    expect(three! / one!).toBeCloseTo(2, 1);
    expect(textsOf(wide)).toEqual(['Kind 1', '50', 'Kind 2', '200', 'Kind 3', '100']);
  });

  it('draws a hidden number as words, without a bar, and keeps its place', () => {
    const { wide, narrow, symbols } = drawBarChart(chart([shown(50), HIDDEN, shown(100)]));
    expect(barsOf(wide)).toHaveLength(2);
    expect(textsOf(wide)).toEqual(['Kind 1', '50', 'Kind 2', 'Hidden to protect people', 'Kind 3', '100']);
    expect(barsOf(narrow)).toHaveLength(2);
    expect(symbols).toEqual([{ symbol: 'c', words: 'hidden to protect people' }]);
  });

  it('gives the other bars the length they have without the hidden one', () => {
    const long = (values: ChartValue[]) => barsOf(drawBarChart(chart(values)).wide).map(({ width }) => width);
    expect(long([shown(50), HIDDEN, shown(100)])).toEqual(long([shown(50), shown(100)]));
  });

  it('says "about" of rounded numbers, but not of 0', () => {
    expect(textsOf(drawBarChart(chart([shown(1240), shown(0)], true)).wide)).toEqual([
      'Kind 1', 'About 1,240', 'Kind 2', '0',
    ]); // prettier-ignore
  });

  it('says in words what is largest and smallest of what is shown, and how much is not', () => {
    const values = [shown(50), HIDDEN, shown(100), shown(100), { value: null, symbol: 'x' } as const];
    expect(drawBarChart(chart(values)).sentence).toBe(
      'The largest number shown is 100 (Kind 3 and Kind 4), the smallest 50 (Kind 1). 1 is hidden to protect people. 1 is not shown for another reason.',
    );
    expect(drawBarChart(chart([HIDDEN, HIDDEN])).sentence).toBe(
      'No number can be shown. 2 are hidden to protect people.',
    );
    expect(drawBarChart(chart([shown(40), HIDDEN], true)).sentence).toBe(
      'Kind 1 is about 40. 1 is hidden to protect people.',
    );
  });

  it('tells who does not see it what it shows and where the numbers are', () => {
    expect(drawBarChart(chart([shown(40)])).label).toBe(
      'Bar chart. Children by placement, 31 March 2026. Kind 1 is 40. Every number is in the table with this chart.',
    );
  });

  it('compares two with a key, the second with a look of its own', () => {
    const { wide, sentence } = drawBarChart({
      ...chart([]),
      unit: 'percent',
      series: ['2026', '2025'],
      categories: [{ label: 'Foster carers', values: [shown(68), shown(70)] }],
    });
    expect(barsOf(wide).map(({ look }) => look)).toEqual(['first', 'second', 'first', 'second']);
    expect(textsOf(wide)).toEqual(['2026', '2025', 'Foster carers', '68%', '70%']);
    expect(sentence).toBe('2026: Foster carers is 68%. 2025: Foster carers is 70%.');
  });

  it('refuses what cannot be drawn from nought, and a category without its values', () => {
    expect(() => drawBarChart(chart([shown(-1)]))).toThrow(RangeError);
    expect(() => drawBarChart(chart([shown(NaN)]))).toThrow(RangeError);
    expect(() => drawBarChart({ ...chart([shown(1)]), series: ['a', 'b'] })).toThrow(RangeError);
  });

  it('keeps everything inside both drawings, whatever the numbers', () => {
    const value = fc.option(fc.nat(20_000), { nil: null }).map((of): ChartValue => {
      return of === null ? HIDDEN : shown(of);
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.boolean(), (values, about) => {
        const { wide, narrow } = drawBarChart(chart(values, about));
        return staysInside(wide) && staysInside(narrow);
      }),
    );
  });
});

import { addMonths, Day, day } from '@lib/kernel/day';
import { Drawing, PathShape, TextShape } from './drawing';
import { drawLineChart } from './draw-line-chart';
import { LineChart, LinePoint } from './line-chart';

const FIRST = day('2026-01-31');

const points = (...values: (number | null)[]): LinePoint[] =>
  values.map((value, month) => ({
    on: addMonths(FIRST, month),
    value,
    symbol: value === null ? 'c' : null,
  }));

const chart = (...series: LinePoint[][]): LineChart => ({
  title: 'Children looked after, by month',
  unit: 'count',
  about: false,
  series: series.map((of, index) => ({ name: `Area ${index + 1}`, points: of })),
});

const pathsOf = ({ shapes }: Drawing): PathShape[] => shapes.filter((shape) => shape.kind === 'path');
const textsOf = ({ shapes }: Drawing, look: TextShape['look']): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.look === look ? [shape.text] : []));
const dotsOf = ({ shapes }: Drawing): string[] =>
  shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.mark] : []));

describe('A line chart', () => {
  it('breaks a line where a number is hidden, and says that it does', () => {
    const drawn = drawLineChart(chart(points(100, 120, null, 140, 150)));
    expect(pathsOf(drawn.wide)[0]!.d.match(/M/g)).toHaveLength(2);
    expect(drawn.notes).toEqual(['Where a line has a gap, the number is hidden or not available.']);
    expect(drawn.symbols).toEqual([{ symbol: 'c', words: 'hidden to protect people' }]);
  });

  it('breaks a line on a day that only others have', () => {
    const lacking = points(10, 20, 30, 40, 50).filter((_, at) => at !== 2);
    const [whole, broken] = pathsOf(drawLineChart(chart(points(10, 20, 30, 40, 50), lacking)).wide);
    expect(whole!.d.match(/M/g)).toHaveLength(1);
    expect(broken!.d.match(/M/g)).toHaveLength(2);
  });

  it('draws a dot for a number with nothing shown on either side, of which no line would be seen', () => {
    expect(dotsOf(drawLineChart(chart(points(10, null, 30, null, 50, 60))).wide)).toEqual(['plain', 'plain']);
  });

  it('has its numbers from nought to what is shown, and names them', () => {
    const { wide } = drawLineChart(chart(points(1800, null, 1900)));
    expect(textsOf(wide, 'axis').slice(0, 5)).toEqual(['0', '500', '1,000', '1,500', '2,000']);
  });

  it('names each line at its end with its latest number, or why it has none', () => {
    const { wide, narrow } = drawLineChart({ ...chart(points(100, 120), points(90, null)), about: true });
    const said = ['Area 1', 'About 120', 'Area 2', 'Hidden to protect', 'people'];
    expect(textsOf(wide, 'label')).toEqual(said);
    expect(textsOf(narrow, 'label')).toEqual(['Area 1', 'About 120', 'Area 2', 'Hidden to protect people']);
  });

  it('says where each line goes, by what is shown of it', () => {
    const { sentence } = drawLineChart(
      chart(points(null, 100, 120), points(50, 45, null), points(null, null, null), points(7, null, 7)),
    );
    expect(sentence).toBe(
      'Area 1: 120 on 31 March 2026, up from 100 on 28 February 2026. ' +
        'Area 2: 45 on 28 February 2026, down from 50 on 31 January 2026. ' +
        'Area 3: no number can be shown. ' +
        'Area 4: 7 on 31 March 2026, as on 31 January 2026.',
    );
  });

  it('marks provisional and revised numbers, and says how', () => {
    const [one, two, three] = points(100, 110, 120);
    const marked = [one!, { ...two!, mark: 'r' as const }, { ...three!, mark: 'p' as const }];
    const { wide, notes } = drawLineChart(chart(marked));
    expect(dotsOf(wide)).toEqual(['square', 'hollow']);
    expect(notes).toEqual([
      'A hollow circle marks a provisional number.',
      'A square marks a number that was revised after it was first shown.',
    ]);
  });

  it('draws and names a change of counting that lies among its days, and no other', () => {
    const changed = (on: Day) =>
      drawLineChart({ ...chart(points(1, 2, 3)), breaks: [{ on, label: 'homes are counted anew' }] });
    const isDrawn = ({ shapes }: Drawing) =>
      shapes.some((shape) => shape.kind === 'line' && shape.look === 'break');
    expect(isDrawn(changed(day('2026-02-14')).wide)).toBe(true);
    expect(changed(day('2026-02-14')).notes).toEqual([
      'The dashed upright line marks a change: homes are counted anew.',
    ]);
    expect(isDrawn(changed(day('2027-02-14')).wide)).toBe(false);
    expect(changed(day('2027-02-14')).notes).toEqual([]);
  });

  it('gives each line a look of its own, and refuses a sixth', () => {
    const five = [1, 2, 3, 4, 5].map((at) => points(at, at));
    expect(new Set(pathsOf(drawLineChart(chart(...five)).wide).map(({ look }) => look)).size).toBe(5);
    expect(() => drawLineChart(chart(...five, points(6, 6)))).toThrow(RangeError);
    expect(() => drawLineChart(chart())).toThrow(RangeError);
    expect(() => drawLineChart(chart(points(-1)))).toThrow(RangeError);
  });

  it('draws what there is of one day, of nothing but hidden numbers, and of no days', () => {
    expect(dotsOf(drawLineChart(chart(points(5))).wide)).toEqual(['plain']);
    expect(pathsOf(drawLineChart(chart(points(null, null))).wide)).toEqual([]);
    const { wide, sentence } = drawLineChart(chart([]));
    expect(pathsOf(wide)).toEqual([]);
    expect(sentence).toBe('Area 1: no number can be shown.');
  });
});

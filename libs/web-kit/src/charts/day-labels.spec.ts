import { addDays, addMonths, day } from '@lib/kernel/day';
import { dayLabels } from './day-labels';

const months = (count: number) =>
  Array.from({ length: count }, (_, month) => addMonths(day('2026-01-31'), month));
const evenly = (days: readonly string[], width: number) => (on: string) =>
  (days.indexOf(on) / Math.max(days.length - 1, 1)) * width;

const namesOf = (days: ReturnType<typeof months>, width: number) =>
  dayLabels(days, evenly(days, width), width).map(({ lines }) => lines.join(' '));

describe('The days below a chart', () => {
  it('are months in words, with the last one always among them', () => {
    expect(namesOf(months(3), 600)).toEqual(['January 2026', 'February 2026', 'March 2026']);
    expect(namesOf(months(24), 250).at(-1)).toBe('Dec 2027');
  });

  it('are as many as have room, evenly, and short where months in full are too long', () => {
    expect(namesOf(months(24), 600)).toEqual([
      'Mar 2026', 'Jun 2026', 'Sep 2026', 'Dec 2026', 'Mar 2027', 'Jun 2027', 'Sep 2027', 'Dec 2027',
    ]); // prettier-ignore
  });

  it('are days where several lie in one month', () => {
    const weeks = [0, 7, 14].map((days) => addDays(day('2026-11-01'), days));
    expect(namesOf(weeks, 600)).toEqual(['1 November 2026', '8 November 2026', '15 November 2026']);
  });

  it('stay inside the drawing and apart from one another', () => {
    for (const width of [140, 250, 430]) {
      const xs = dayLabels(months(60), evenly(months(60), width), width).map(({ x }) => x);
      expect(xs[0]).toBeGreaterThan(20);
      expect(xs.at(-1)).toBeLessThan(width - 20);
      xs.slice(1).forEach((x, index) => expect(x - xs[index]!).toBeGreaterThan(45));
    }
  });

  it('are none where there is none', () => {
    expect(dayLabels([], () => 0, 300)).toEqual([]);
  });
});

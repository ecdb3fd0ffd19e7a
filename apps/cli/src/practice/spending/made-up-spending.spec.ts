import { day } from '@lib/kernel/day';
import { keyOfFigure } from '@lib/measures/section-251/spending-table';
import { madeUpSpending } from './made-up-spending';

describe('what made-up boroughs spent', () => {
  const { figures } = madeUpSpending({ asAt: day('2026-11-22'), seed: 1 });
  const pence = (
    boroughId: number,
    year: number,
    line: 'looked-after' | 'fostering' | 'residential',
  ): number => figures.find((one) => keyOfFigure(one) === keyOfFigure({ boroughId, year, line }))!.pence;

  it('is there for 33 boroughs, three years and three lines, up to the last year that would be published', () => {
    expect(figures).toHaveLength(33 * 3 * 3);
    expect([...new Set(figures.map(({ year }) => year))].sort()).toEqual([2023, 2024, 2025]);
    const later = madeUpSpending({ asAt: day('2026-12-31'), seed: 1 }).figures;
    expect(Math.max(...later.map(({ year }) => year))).toBe(2026);
  });

  it('has parts that are less than the whole, and is the same every time', () => {
    for (const { boroughId, year } of figures) {
      const parts = pence(boroughId, year, 'fostering') + pence(boroughId, year, 'residential');
      expect(pence(boroughId, year, 'looked-after')).toBeGreaterThan(parts);
    }
    expect(madeUpSpending({ asAt: day('2026-11-22'), seed: 1 }).figures).toEqual(figures);
    expect(madeUpSpending({ asAt: day('2026-11-22'), seed: 2 }).figures).not.toEqual(figures);
  });
});

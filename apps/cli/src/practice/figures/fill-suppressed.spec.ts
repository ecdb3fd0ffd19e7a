import { fillSuppressed } from './fill-suppressed';

const sum = (cells: Readonly<Record<string, number>>): number =>
  Object.values(cells).reduce((all, one) => all + one, 0);

describe('fillSuppressed', () => {
  it('leaves published numbers as they are', () => {
    expect(fillSuppressed({ a: 3, b: 0 }, 3, { a: 1, b: 1 })).toEqual({ a: 3, b: 0 });
  });

  it('shares what is left of the total as London does, at least one child each', () => {
    // Bromley, placements in 2025: 343 in all, 332 published, and 11 for three withheld cells.
    const filled = fillSuppressed(
      {
        foster: 232,
        supported: 28,
        homes: 50,
        adoption: 7,
        parents: 15,
        other: null,
        residential: null,
        schools: null,
      },
      343,
      { other: 200, residential: 220, schools: 10 },
    );
    expect(sum(filled)).toBeCloseTo(343, 9);
    expect(filled['schools']).toBeGreaterThanOrEqual(1);
    expect(filled['residential']).toBeGreaterThan(filled['other']!);
  });

  it('fills a borough withheld whole from its total', () => {
    const filled = fillSuppressed({ a: null, b: null }, 8, { a: 300, b: 100 });
    expect(filled).toEqual({ a: 5.5, b: 2.5 });
  });

  it('gives nothing where nothing is left', () => {
    expect(fillSuppressed({ a: 4, b: null }, 4, { b: 9 })).toEqual({ a: 4, b: 0 });
  });
});

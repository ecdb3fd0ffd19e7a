import { practiceBorough } from './practice-borough';
import { rowsOf } from './returned-children.spec-support';

describe('practiceBorough', () => {
  it('is of about the size asked for, with the six rows a child that the benchmarks need', () => {
    const { returns } = practiceBorough({ children: 2000, years: 6, seed: 1 });
    const episodes = returns.flatMap((made) => rowsOf(made, 'episodes'));
    const children = new Set(episodes.map(({ CHILD }) => CHILD)).size;
    expect(returns.map(({ year, asAt }) => `${year} ${asAt}`)).toEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => `${year} null`),
    );
    expect(Math.abs(children - 2000)).toBeLessThan(100);
    expect(episodes.length / children).toBeGreaterThan(5.7);
    expect(episodes.length / children).toBeLessThan(6.5);
  });
});

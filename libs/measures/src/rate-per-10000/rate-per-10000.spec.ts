import { day } from '@lib/kernel/day';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { publishedOf } from '../published/published-as';
import { populationFor, RATE_PER_10000, ratePer10000 } from './rate-per-10000.measure';

const [RATE] = RATE_PER_10000.published;
const NUMBER = { ...RATE!, figure: 'number' as const };
const BROMLEY = 305;

describe('children looked after for every 10,000', () => {
  it('is what the Department for Education makes of its own numbers, for every borough and year it gives both', () => {
    const worked = AUTHORITIES.flatMap(({ id, gss }) =>
      publishedOf(NUMBER, gss).flatMap(({ year, figure: children }) => {
        const rate = publishedOf(RATE!, gss).find((one) => one.year === year)?.figure;
        const known = populationFor(id, day(`${year}-03-31`));
        if (typeof children !== 'number' || typeof rate !== 'number' || known?.populationYear !== year)
          return [];
        return [{ rate, ours: ratePer10000({ children, population: known.population }) }];
      }),
    );
    expect(worked.length).toBeGreaterThan(150);
    expect(worked.filter(({ rate, ours }) => rate !== ours)).toEqual([]);
    expect(publishedOf(RATE!, LONDON_REGION)[0]).toEqual({ year: 2025, figure: 48 });
  });

  it.each([
    ['2026-11-22', 2025],
    ['2025-03-31', 2025],
    ['2025-03-30', 2024],
    ['2019-01-01', 2021],
  ])('on %s goes by the population of %i', (asAt, year) => {
    expect(populationFor(BROMLEY, day(asAt))?.populationYear).toBe(year);
  });

  it('has halves up, and none where nobody lives', () => {
    expect(ratePer10000({ children: 1, population: 20_000 })).toBe(1);
    expect(ratePer10000({ children: 1, population: 20_001 })).toBe(0);
    expect(ratePer10000({ children: 0, population: 0 })).toBeNull();
  });
});

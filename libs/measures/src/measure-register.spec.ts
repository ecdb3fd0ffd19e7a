import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES_DEFINED } from './measure-register';
import { publishedOf } from './published/published-as';
import { LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';

describe('the register of measures', () => {
  it('names each measure once', () => {
    expect(new Set(MEASURES_DEFINED.map(({ id }) => id)).size).toBe(MEASURES_DEFINED.length);
    expect(new Set(MEASURES_DEFINED.map(({ code }) => code)).size).toBe(MEASURES_DEFINED.length);
  });

  it.each(MEASURES_DEFINED.map((measure) => [measure.code, measure] as const))(
    '%s is defined whole',
    (code, measure) => {
      for (const words of [
        measure.name,
        measure.purpose,
        measure.numerator,
        measure.populationDate,
        measure.source,
      ]) {
        expect(words.length).toBeGreaterThan(10);
      }
      expect(measure.denominator === null).toBe(['children', 'placements'].includes(measure.unit));
      expect(measure.exclusions.length).toBeGreaterThan(0);
      expect(existsSync(join(__dirname, code, `${code}.measure.ts`))).toBe(true);
    },
  );

  it.each(
    MEASURES_DEFINED.flatMap(({ code, published }) => published.map((as) => [code, as.label, as] as const)),
  )('%s: %s is published of London, and of the latest years', (_code, _label, as) => {
    const values = publishedOf(as, LONDON_REGION);
    expect(values.length).toBeGreaterThan(0);
    expect(values[0]!.year).toBeGreaterThanOrEqual(2024);
    expect(values.map(({ year }) => year)).toEqual(
      values
        .map(({ year }) => year)
        .toSorted()
        .reverse(),
    );
  });

  it('shows what the Department for Education published: M10 to M12, M14', () => {
    const latest = (code: string): unknown => {
      const [as] = MEASURES_DEFINED.find((one) => one.code === code)!.published;
      return publishedOf(as!, LONDON_REGION)[0];
    };
    expect(latest('three-or-more-placements')).toEqual({ year: 2025, figure: 10 });
    expect(latest('three-or-more-in-two-years')).toEqual({ year: 2025, figure: 25 });
    expect(latest('same-carer-two-years')).toEqual({ year: 2025, figure: 68 });
    expect(latest('social-worker-changes')).toEqual({ year: 2024, figure: 25 });
  });
});

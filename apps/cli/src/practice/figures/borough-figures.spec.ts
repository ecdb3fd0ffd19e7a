import { publishedFigures } from './borough-figures';

describe('publishedFigures', () => {
  const figures = publishedFigures();
  const of = (slug: string) => figures.find(({ borough }) => borough.slug === slug)!;

  it('has all 33, with the numbers the DfE published', () => {
    expect(figures).toHaveLength(33);
    expect(of('bromley').stock(2025)).toBe(343);
    expect(of('bromley').stock(2021)).toBe(341);
    expect(of('bromley').starts(2025)).toBe(125);
    expect(of('bromley').mix.group['foster']).toBe(232);
  });

  it('takes the nearest year where one is not published, or withheld', () => {
    expect(of('bromley').stock(2019)).toBe(341);
    expect(of('bromley').stock(2027)).toBe(343);
    expect(of('city-of-london').stock(2025)).toBe(7);
  });

  it('makes every mix add up to the children there are', () => {
    for (const { stock, mix } of figures) {
      for (const cells of Object.values(mix)) {
        const total = Object.values(cells).reduce((sum, one) => sum + one, 0);
        expect(Math.abs(total - stock(2025))).toBeLessThan(3);
      }
    }
  });
});

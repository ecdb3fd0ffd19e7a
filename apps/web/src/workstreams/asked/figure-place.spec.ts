import { FIGURES, figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { BOROUGHS, PARTS, rowsOf } from '../../london/asked/areas-asked';
import { breakdownsOf } from '../../london/asked/breakdown';
import { placeOf } from './figure-place';

describe('where a figure of a workstream is printed', () => {
  it.each(FIGURES.map((figure) => [figureKey(figure), figure] as const))(
    '%s: its breakdown is one of its table, with its category in it',
    (_, figure) => {
      const { cube, product, level } = placeOf(figure, { product: 'operational', level: PARTS });
      const found = breakdownsOf(cube, product, rowsOf(level)).find(({ code }) => code === figure.breakdown)!;
      expect([found.whole, ...found.parts].map(({ code }) => code)).toContain(figure.category);
    },
  );

  const place = (
    cube: string,
    breakdown: string,
    product: 'operational' | 'official',
    level: string,
  ): string[] => {
    const found = placeOf({ cube, breakdown }, { product, level });
    return [found.product, found.level];
  };

  it('is what was asked for where it can be', () => {
    expect(place('placements', 'placement', 'operational', BOROUGHS)).toEqual(['operational', BOROUGHS]);
    expect(place('placements', 'placement', 'official', 'NEL')).toEqual(['official', 'NEL']);
  });

  it('is the other product, or London and its parts, where it has to be', () => {
    expect(place('placements', 'age-foster', 'operational', BOROUGHS)).toEqual(['official', PARTS]);
    expect(place('hcli-costs', 'cost', 'operational', 'NEL')).toEqual(['official', PARTS]);
    expect(place('panel-cases', 'stage', 'official', PARTS)).toEqual(['operational', PARTS]);
  });

  it('is an error where it is nowhere', () => {
    expect(() => place('placements', 'castles', 'official', PARTS)).toThrow('printed nowhere');
  });
});

import { AUTHORITIES } from '../authorities/authorities';
import { statisticalNeighboursOf } from './statistical-neighbours';

const BEXLEY = 303;
const BROMLEY = 305;

describe('the statistical neighbours of a borough', () => {
  it('are ten, in London and outside it, by name and not by rank', () => {
    for (const { id } of AUTHORITIES) {
      const { inLondon, outside } = statisticalNeighboursOf(id);
      expect([id, inLondon.length + outside.length]).toEqual([id, 10]);
      const names = inLondon.map(({ name }) => name);
      expect(names).toEqual(names.toSorted());
      expect(inLondon.map((one) => one.id)).not.toContain(id);
    }
  });

  it('may be outside London, all but one or all of them', () => {
    const bexley = statisticalNeighboursOf(BEXLEY);
    expect(bexley.inLondon.map(({ name }) => name)).toEqual(['Havering']);
    expect(bexley.outside).toContain('Bournemouth, Christchurch and Poole');
    expect(statisticalNeighboursOf(BROMLEY).inLondon).toEqual([]);
  });
});

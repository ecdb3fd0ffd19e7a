import { day } from '@lib/kernel/day';
import { nearestFirst, OUTSIDE, subRegionOf, subRegionsOn } from './sub-regions';

const ON = day('2026-08-05');

describe('sub-regions', () => {
  it('are where an authority lies; one that is no borough is outside', () => {
    expect(['Bromley', 'London Borough of Camden', 'City of London', 'Kent'].map((one) => subRegionOf(one, ON))).toEqual([
      'SEL', 'NCL', 'NEL', OUTSIDE,
    ]); // prettier-ignore
  });

  it('are in the order of their boundaries on land, then along the Thames, the own one first', () => {
    for (const { code } of subRegionsOn(ON)) {
      const order = nearestFirst(code, ON);
      expect(order[0]).toBe(code);
      expect([...order].sort()).toEqual(['NCL', 'NEL', 'NWL', 'SEL', 'SWL']);
    }
    // South East London meets South West London on land in Lambeth and Bromley, and the others across the river only.
    expect(nearestFirst('SEL', ON)[1]).toBe('SWL');
    expect(nearestFirst('SWL', ON)[1]).toBe('SEL');
    // North Central London meets five boroughs of the north west on land, and Waltham Forest, Hackney and the City in the east.
    expect(nearestFirst('NCL', ON).slice(1, 3).sort()).toEqual(['NEL', 'NWL']);
  });
});

import { distancesOf } from './distances-of';
import { PlacedChild } from './placed-children.query';

const child = (over: Partial<PlacedChild>): PlacedChild => ({
  group: 'foster',
  tier: 'borough',
  miles: 2,
  moved: false,
  milesBefore: null,
  ...over,
});

describe('how far from home children live', () => {
  it('is counted by tier and distance, a distance nobody knows apart', () => {
    const found = distancesOf([
      child({ miles: 2 }),
      child({ miles: 20, tier: 'london' }),
      child({ miles: 20.1, tier: 'outside' }),
      child({ miles: null, tier: 'unknown' }),
    ]);
    expect(found).toMatchObject({ children: 4, near: 2, far: 1, notKnown: 1, medianMiles: 20 });
    expect(found.inTier).toEqual({ borough: 1, 'sub-region': 0, london: 1, outside: 1, unknown: 1 });
  });

  it('has as its middle the mean of the two where there are two, and none where nothing is known', () => {
    expect(distancesOf([child({ miles: 1 }), child({ miles: 4 })]).medianMiles).toBe(2.5);
    expect(distancesOf([child({ miles: null })]).medianMiles).toBeNull();
    expect(distancesOf([]).medianMiles).toBeNull();
  });

  it('says who moved a mile or more further or nearer, and leaves out who stayed or whose distance is not known', () => {
    const found = distancesOf([
      child({ moved: true, miles: 5, milesBefore: 4 }),
      child({ moved: true, miles: 5, milesBefore: 4.1 }),
      child({ moved: true, miles: 1, milesBefore: 30 }),
      child({ moved: false, miles: 9, milesBefore: 1 }),
      child({ moved: true, miles: null, milesBefore: 1 }),
    ]);
    expect([found.movedFurther, found.movedNearer]).toEqual([1, 1]);
  });
});

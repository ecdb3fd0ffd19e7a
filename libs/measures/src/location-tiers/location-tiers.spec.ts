import { childrenInTier, foldTiers, TIERS } from './location-tiers.measure';

describe('location tiers', () => {
  const cells = foldTiers([
    { placement_group: 'fostering-kinship', tier: 'borough', children: 4 },
    { placement_group: 'fostering-mainstream', tier: 'borough', children: 2 },
    { placement_group: 'fostering-mainstream', tier: 'unknown', children: 3 },
    { placement_group: 'residential', tier: 'outside', children: 1 },
  ]);

  it('keeps the unknown apart from every tier', () => {
    expect(TIERS.map((tier) => childrenInTier(cells, tier))).toEqual([6, 0, 0, 1, 3]);
  });

  it('counts by published group', () => expect(childrenInTier(cells, 'borough', 'foster')).toBe(6));
});

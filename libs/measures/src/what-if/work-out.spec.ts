import { Assumptions, PlaceChange, WhatIfInputs } from './scenario';
import { workOut } from './work-out';

/** 60 cases found no placement: 40 sought a home, 30 have needs of health, 15 are 16 and over. */
const INPUTS: WhatIfInputs = {
  unmet: {
    total: 60,
    kind: { home: 40, family: 20, other: null },
    need: { health: 30, harm: 20, care: null },
    age: { 'under-16': 45, '16-over': 15 },
  },
  confirmed: {
    home: { NCL: 1, NEL: 2, NWL: 0, SEL: 0, SWL: 0 },
    family: { NCL: 0, NEL: 0, NWL: 0, SEL: 0, SWL: 0 },
    other: { NCL: 0, NEL: 0, NWL: 0, SEL: 0, SWL: 0 },
  },
};

/** Of 40 for homes: North Central 8, North East 12, North West 8, South East 8, South West 4. */
const ASSUMED: Assumptions = {
  occupancy: 75,
  fits: 25,
  placeCost: { home: 5_500, family: null, other: 4_500 },
  todayCost: 6_250,
  milesInOwn: 20,
  milesElsewhere: 10,
  shares: { NCL: 20, NEL: 30, NWL: 20, SEL: 20, SWL: 10 },
};

const nearest = (area: string): string[] => [
  area,
  ...['NEL', 'NCL', 'NWL', 'SEL', 'SWL'].filter((one) => one !== area),
];

const homes = (over: Partial<PlaceChange> = {}): PlaceChange => ({
  ...{ places: 4, kind: 'home', area: 'NCL', need: 'any', age: 'any' },
  ...over,
});

const outOf = (changes: readonly PlaceChange[], over: Partial<Assumptions> = {}, inputs = INPUTS) =>
  workOut({ changes, assumptions: { ...ASSUMED, ...over } }, inputs, nearest);

describe('what if', () => {
  it('four places of a home in North Central London: worked by hand', () => {
    // 4 places at 75% are 3. A quarter of North Central's 8 fit: 2. The third comes from North East's 12, of which 3 fit.
    const result = outOf([homes()]);
    expect(result.changes[0]).toMatchObject({
      outcome: { inOwn: 2, elsewhere: 1, unplaced: 0, unused: 0 },
      // 4 x £5,500 = £22,000 for the places; 3 x £6,250 = £18,750 that those children cost today.
      netCost: 22_000 - 18_750,
      // 2 x 20 and 1 x 10.
      miles: 50,
      // £5,500 of £6,250.
      breakEven: 88,
    });
    expect(result).toMatchObject({ matched: 3, netCost: 3_250, miles: 50 });
    expect(result.unmet.home).toEqual({ today: 40, after: 37 });
    expect(result.unmet.family).toEqual({ today: 20, after: 20 });
  });

  it('a place for one need and age takes only the share of unmet need that has both', () => {
    // Half have the need and a quarter the age: an eighth of 8, 12, 8, 8 and 4, and a quarter of that fits: 40 / 32 = 1.25.
    const { changes } = outOf([homes({ places: 8, need: 'health', age: '16-over' })]);
    expect(changes[0]!.outcome).toEqual({ inOwn: 0.25, elsewhere: 1, unplaced: 0, unused: 6 - 1.25 });
  });

  it('the second change has what the first left', () => {
    // Of North Central's 8 the first takes 2 and 1 of North East's 12; of the 6 left a quarter fit.
    const { changes } = outOf([homes(), homes({ places: 2 })]);
    expect(changes[1]!.outcome).toMatchObject({ inOwn: 1.5, elsewhere: 0 });
  });

  it('places taken away send children to confirmed room, nearest first, and the others have none', () => {
    // 8 places at 75%: 6 children. One place is vacant in North Central, two in North East: three find none.
    const result = outOf([homes({ places: -8 })]);
    expect(result.changes[0]!.outcome).toEqual({ inOwn: 1, elsewhere: 2, unplaced: 3, unused: 0 });
    // 8 places less and 3 others paid instead: -5 x £5,500; three children at £6,250.
    expect(result).toMatchObject({ matched: -3, netCost: -27_500 + 18_750, miles: -2 * 10 - 3 * 20 });
    expect(result.changes[0]!.breakEven).toBeNull();
    expect(result.unmet.home).toEqual({ today: 40, after: 43 });
  });

  it('nothing is said from a number that is hidden', () => {
    expect(outOf([homes({ kind: 'other' })])).toMatchObject({ matched: null, netCost: null, miles: null });
    expect(outOf([homes({ kind: 'other' })]).unmet.other).toBeNull();
    expect(outOf([homes({ need: 'care' })]).changes[0]!.outcome).toBeNull();
    // Of North Central's 4 one fits, of North East's 6 one and a half, of North West's 4 the last half: 20 + 2 x 10.
    expect(outOf([homes({ kind: 'family' })])).toMatchObject({ netCost: null, matched: 3, miles: 40 });
    expect(outOf([homes()], { todayCost: null })).toMatchObject({ netCost: null, matched: 3 });
  });

  it('no change is no difference', () => {
    expect(outOf([])).toMatchObject({ changes: [], matched: 0, netCost: 0, miles: 0 });
  });
});

import fc from 'fast-check';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { childrenIn, MixCell } from '../placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '../placements/published-groups';
import { BROAD_GROUPS } from './broad-groups';
import { placementCounts, PLACEMENTS } from './placements.cube';
import { countsOf } from '@lib/releases/protecting/counts';

const BANDS = DFE_AGE_BANDS.bands.map(({ band }) => band);

const cell: fc.Arbitrary<MixCell> = fc.record({
  group: fc.constantFrom(...PUBLISHED_GROUPS.map(({ group }) => group)),
  place: fc.constantFrom('U1', 'U4', 'U6', 'K2'),
  provider: fc.constantFrom('PR1', 'PR4', null),
  band: fc.constantFrom(...BANDS, null),
  children: fc.integer({ min: 1, max: 60 }),
});

describe('the cube of placements', () => {
  it('has every published group in one broad group', () => {
    const all = BROAD_GROUPS.flatMap(({ of }) => of);
    expect([...all].sort()).toEqual(PUBLISHED_GROUPS.map(({ group }) => group).sort());
  });

  it('adds up whichever way it is added, and is the placement mix, whoever lives where', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const counted = placementCounts(cells);
        const all = countsOf(PLACEMENTS, counted);
        for (const { code, sums } of PLACEMENTS.categories) {
          const ways = sums.map((parts) => parts.reduce((sum, part) => sum + (counted.get(part) ?? 0), 0));
          expect(ways.map((sum) => [code, sum])).toEqual(ways.map(() => [code, all.get(code)]));
        }
        expect(all.get('total')).toBe(childrenIn(cells));
        for (const { group } of PUBLISHED_GROUPS) {
          expect(all.get(group)).toBe(childrenIn(cells, { group }));
        }
        for (const band of BANDS.slice(1)) expect(all.get(band)).toBe(childrenIn(cells, { band }));
      }),
    );
  });

  it('counts a child whose birth month is after the day with the youngest, and whose provider is unknown with all', () => {
    const all = countsOf(
      PLACEMENTS,
      placementCounts([
        { group: 'foster', place: 'U6', provider: null, band: null, children: 1 },
        { group: 'foster', place: 'U6', provider: 'PR1', band: 'under-1', children: 2 },
        { group: 'adoption', place: 'A3', provider: null, band: '1-4', children: 4 },
      ]),
    );
    expect(['total', 'foster', 'under-1', 'family', 'adoption'].map((code) => all.get(code))).toEqual([
      7, 3, 3, 4, 4,
    ]);
    expect(['foster-own', 'foster-agency', 'foster-other'].map((code) => all.get(code))).toEqual([2, 0, 1]);
  });

  it('counts foster placements by whose carers they are with, and relatives of an agency with the others', () => {
    const fostered = (place: string, provider: string | null, children: number): MixCell => ({ group: 'foster', place, provider, band: '5-9', children }); // prettier-ignore
    const all = countsOf(
      PLACEMENTS,
      placementCounts(
        [fostered('U6', 'PR1', 1), fostered('U1', 'PR1', 2), fostered('U4', 'PR4', 4), fostered('U5', 'PR5', 8),
         fostered('U1', 'PR4', 16), fostered('U6', 'PR2', 32), fostered('U6', null, 64)],
      ), // prettier-ignore
    );
    expect(['foster', 'foster-own', 'foster-agency', 'foster-other'].map((code) => all.get(code))).toEqual([
      127, 3, 12, 112,
    ]);
  });

  it('counts homes by who runs them, secure ones among them, and nobody twice', () => {
    const home = (provider: string | null, children: number): MixCell => ({ group: 'homes', place: 'K2', provider, band: '10-15', children }); // prettier-ignore
    const all = countsOf(
      PLACEMENTS,
      placementCounts([
        home('PR1', 1),
        home('PR2', 2),
        home('PR3', 3),
        home('PR4', 10),
        home('PR5', 4),
        home(null, 5),
      ]),
    );
    expect(['homes', 'homes-private', 'homes-public', 'homes-other'].map((code) => all.get(code))).toEqual([
      25, 10, 6, 9,
    ]);
  });
});

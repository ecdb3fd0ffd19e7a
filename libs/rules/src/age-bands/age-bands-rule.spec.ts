import { ageBandOn } from '@lib/reference-data/age-bands/age-band';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { addYears, day } from '@lib/kernel/day';
import { bandSetOf, bandsToAsk } from './age-band-set';
import { AGE_BANDS, Ages } from './age-bands-rule';

const bands = (...of: readonly (readonly [number, number])[]): Ages[] =>
  of.map(([from, to]) => ({ from, to }));
const problems = (...of: readonly (readonly [number, number])[]): string[] =>
  AGE_BANDS.problems({ bands: bands(...of) }).map(({ field, message }) => `${field}: ${message}`);

describe('age bands of the programme', () => {
  it('begin as the published ones, code by code', () => {
    expect(
      bandSetOf(AGE_BANDS.first).bands.map(({ band, from, to, label }) => ({ band, from, to, label })),
    ).toEqual(DFE_AGE_BANDS.bands.map(({ band, from, to, label }) => ({ band, from, to, label })));
    expect(AGE_BANDS.problems(AGE_BANDS.first)).toEqual([]);
  });

  it('are named by their ages, and hold each age once, the oldest too', () => {
    const set = bandSetOf({ bands: bands([0, 4], [5, 10], [11, 11], [12, 24]) });
    expect(set.bands.map(({ band, label }) => [band, label])).toEqual([
      ['0-4', 'Under 5'],
      ['5-10', '5 to 10'],
      ['11-11', '11'],
      ['12-over', '12 and over'],
    ]);
    const on = day('2026-03-31');
    for (let age = 0; age <= 30; age += 1)
      expect(ageBandOn(addYears(on, -age), on, set)?.band).toBe(
        age <= 4 ? '0-4' : age <= 10 ? '5-10' : age === 11 ? '11-11' : '12-over',
      );
  });

  it('can be asked for beside the published ones, each code once', () => {
    const codes = bandsToAsk(bandSetOf({ bands: bands([0, 15], [16, 24]) })).map(({ band }) => band);
    expect(codes).toEqual(['0-15', '16-over', 'under-1', '1-4', '5-9', '10-15']);
  });

  it.each([
    [problems([0, 24]), ['from2: Give at least 2 bands: one band takes nothing apart']],
    [problems([1, 9], [10, 24]), ['from1: Band 1 must begin at 0']],
    [problems([0, 9], [10, 23]), ['to2: Band 2 is the last and must end at 24: older ages are in no band']],
    [problems([0, 9], [11, 24]), ['from2: Band 2 must begin at 10: ages in between are in no band']],
    [problems([0, 9], [9, 24]), ['from2: Band 2 must begin at 10: age 9 is in band 1 too']],
    [problems([0, 9], [10, 8], [9, 24]), ['to2: Band 2 must not end before it begins, at 10']],
    [problems([0, Number.NaN], [5, 24]), ['to1: The last age of band 1 must be a whole number from 0 to 24']],
    [problems([0, 9], [10, 25]), ['to2: The last age of band 2 must be a whole number from 0 to 24']],
  ])('say what is wrong with %j', (found, expected) => {
    expect(found).toEqual(expected);
  });

  it('read what was kept, and guess nothing', () => {
    const kept = { bands: bands([0, 9], [10, 24]) };
    expect(AGE_BANDS.read(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const other of [null, {}, { bands: [{ from: 1 }] }, { bands: 'all' }])
      expect(() => AGE_BANDS.read(other)).toThrow();
  });
});

import fc from 'fast-check';
import { addDays, day } from '@lib/kernel/day';
import { ageBandOn, birthLimits } from './age-band';
import { AGE_BAND_SETS, COMMISSIONER_AGE_BANDS } from './age-band-sets';

const march = day('2025-03-31');

describe('age bands', () => {
  it.each([
    ['2025-03-01', 'under-1'],
    ['2024-04-01', 'under-1'],
    ['2024-03-01', '1-4'],
    ['2020-04-01', '1-4'],
    ['2020-03-01', '5-9'],
    ['2015-03-01', '10-15'],
    ['2009-04-01', '10-15'],
    ['2009-03-01', '16-over'],
    ['2000-01-01', '16-over'],
  ])('puts a child born in the month of %s in %s on 31 March 2025', (born, band) => {
    expect(ageBandOn(day(born), march)?.band).toBe(band);
  });

  it('has no band for a child not yet born', () => {
    expect(ageBandOn(day('2025-04-01'), march)).toBeNull();
  });

  it('is exact at the end of a month and at most 30 days early on other days', () => {
    const bornOnThe20th = day('2009-03-20');
    const month = day('2009-03-01');
    expect(ageBandOn(month, day('2025-03-31'))).toEqual(ageBandOn(bornOnThe20th, day('2025-03-31')));
    expect(ageBandOn(month, day('2025-03-10'))?.band).toBe('16-over');
    expect(ageBandOn(bornOnThe20th, day('2025-03-10'))?.band).toBe('10-15');
  });

  it('can be another set', () => {
    expect(ageBandOn(day('2013-05-01'), march, COMMISSIONER_AGE_BANDS)?.label).toBe('5 to 11');
  });

  it('leave no age out and hold none twice', () => {
    for (const { bands } of AGE_BAND_SETS) {
      expect(bands[0]!.from).toBe(0);
      expect(bands.at(-1)!.to).toBeNull();
      bands.slice(1).forEach((band, index) => expect(band.from).toBe(bands[index]!.to));
    }
  });

  it('say the same as limits on the date of birth, leap days included', () => {
    const days = fc.integer({ min: 0, max: 7_700 }).map((n) => addDays(day('2005-01-01'), n));
    fc.assert(
      fc.property(days, days, fc.constantFrom(...AGE_BAND_SETS), (born, on, set) => {
        const inLimits = birthLimits(on, set).filter(
          ({ after, upTo }) => born <= upTo && (after === null || born > after),
        );
        expect(inLimits.map(({ band }) => band)).toEqual(
          [ageBandOn(born, on, set)].filter((band) => band !== null),
        );
      }),
    );
  });
});

import { OPEN_SEARCHES } from '../cubes/open-searches.cube';
import { partsOfOpen } from './parts-of-open';

/** Nine searches: four of young people of 16 and over, five open for more than a week and two of those for over four. */
const SAID = {
  by_age_and_type: {
    from_5: { foster: 2, residential: 1, supported: 0 },
    from_10: { residential: 2 },
    from_16: { foster: 0, residential: 1, supported: 3 },
  },
  by_wait: { over_7: { number: 5 }, over_28: { number: 2 }, over_90: { number: 1 } },
};

describe('the searches a borough says are open', () => {
  it('are taken apart by type, by age and by how long they are open', () => {
    expect(partsOfOpen(SAID)).toEqual({
      sought: { home: 4, family: 2, other: 3 },
      age: { 'under-16': 5, '16-over': 4 },
      wait: { '0-7': 4, '8-28': 3, '29-over': 2 },
    });
  });

  it('add up to the same in every way, whatever a later question set asks', () => {
    const later = {
      by_age_and_type: { from_10: { shared_lives: 2, residential: 1 }, from_18: { foster: 1 } },
      by_wait: { over_7: { number: 9 }, over_28: { number: 11 } },
    };
    const sums = Object.values(partsOfOpen(later)).map((parts) =>
      Object.values(parts).reduce((sum, count) => sum + count, 0),
    );
    expect(sums).toEqual([4, 4, 4]);
    expect(Object.values(partsOfOpen(later).wait).every((count) => count >= 0)).toBe(true);
  });

  it('are none where nothing was given', () => {
    expect(partsOfOpen({ by_age_and_type: {}, by_wait: {} }).sought).toEqual({
      home: 0,
      family: 0,
      other: 0,
    });
  });

  it('are of London alone, in releases that overlap', () => {
    expect(OPEN_SEARCHES).toMatchObject({ areas: ['london'], releases: 'overlap', population: 'cases' });
  });
});

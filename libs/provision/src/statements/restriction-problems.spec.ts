import { day } from '@lib/kernel/day';
import { NewRestriction, restrictionWords } from './restriction';
import { problemsOfRestriction, restrictionToKeep } from './restriction-problems';

const ASKED: NewRestriction = {
  code: 'no-new-placements',
  imposedBy: 'ofsted',
  youngest: 13,
  oldest: 12,
  mostPlaces: 2,
  from: day('2026-05-03'),
  to: null,
  note: ' Notice of 2 May ',
};
const fieldsOf = (asked: NewRestriction): string[] => problemsOfRestriction(asked).map(({ field }) => field);

describe('a restriction of a setting', () => {
  it('asks only what its kind needs, and keeps nothing else', () => {
    expect(fieldsOf(ASKED)).toEqual([]);
    expect(restrictionToKeep(ASKED)).toMatchObject({ youngest: null, oldest: null, mostPlaces: null, note: 'Notice of 2 May' }); // prettier-ignore
    expect(fieldsOf({ ...ASKED, code: 'ages-only' })).toEqual(['oldest']);
    expect(fieldsOf({ ...ASKED, code: 'ages-only', youngest: null, oldest: 99 })).toEqual([
      'youngest',
      'oldest',
    ]);
    expect(fieldsOf({ ...ASKED, code: 'fewer-places', mostPlaces: null })).toEqual(['mostPlaces']);
    expect(fieldsOf({ ...ASKED, to: ASKED.from })).toEqual(['to']);
  });

  it('reads as a sentence', () => {
    expect(restrictionWords({ ...ASKED, code: 'ages-only', oldest: 17 })).toBe('Only ages 13 to 17');
    expect(restrictionWords({ ...ASKED, code: 'fewer-places', mostPlaces: 1 })).toBe('At most 1 place');
    expect(restrictionWords(ASKED)).toBe('No new placements');
  });
});

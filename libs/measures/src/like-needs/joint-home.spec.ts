import { InvalidError } from '@lib/kernel/domain-error';
import { checkSupposed, jointHome, SUPPOSED_AT_FIRST } from './joint-home';

const BAND = { from: 500_000, to: 599_900 };

describe('the case for one home', () => {
  it('is what is paid now for as many children as it would have', () => {
    // Four places, three of four nights filled: three children. At £5,000 a week they cost £15,000, at £5,999 £17,997.
    expect(jointHome(14, { places: 4, occupancy: 75, runningPence: null }, BAND)).toEqual({
      homesFilled: 3,
      placesFilled: 3,
      breakEven: { from: 1_500_000, to: 1_799_700 },
      aYear: null,
    });
  });

  it('saves, or costs more, what is between that and its own cost, over 52 weeks', () => {
    // £16,000 a week: £1,000 dearer than the one end, £1,997 cheaper than the other.
    expect(jointHome(14, { places: 4, occupancy: 75, runningPence: 1_600_000 }, BAND).aYear).toEqual({
      from: -5_200_000,
      to: 10_384_400,
    });
  });

  it('has no upper end where the band has none, and no price where it is hidden', () => {
    const supposed = { places: 2, occupancy: 100, runningPence: 900_000 };
    expect(jointHome(7, supposed, { from: 800_000, to: null })).toMatchObject({
      breakEven: { from: 1_600_000, to: null },
      aYear: { from: 36_400_000, to: null },
    });
    expect(jointHome(7, supposed, null)).toEqual({
      homesFilled: 3,
      placesFilled: 2,
      breakEven: null,
      aYear: null,
    });
  });

  it.each([
    [{ places: 0 }, 'places'],
    [{ places: 2.5 }, 'places'],
    [{ occupancy: 101 }, 'occupancy'],
    [{ runningPence: 0 }, 'running'],
  ])('cannot suppose %o', (over, field) => {
    try {
      checkSupposed({ ...SUPPOSED_AT_FIRST, ...over });
    } catch (error) {
      return expect((error as InvalidError).problems.map((one) => one.field)).toEqual([field]);
    }
    throw new Error('It was supposed.');
  });

  it('begins with what can be', () => expect(() => checkSupposed(SUPPOSED_AT_FIRST)).not.toThrow());
});

import { number, symbol } from '../cubes/printed';
import { gapOf, surveyGapOf } from './gap';
import { exactRange, roundedRange } from './range';

/** 24 cases without a placement in the quarter, 40 of all kinds before the panels, 11 places confirmed. */
const HOMES = {
  unmet: exactRange(number(24)),
  searching: roundedRange(number(40)),
  searchingIsOfAll: true,
  confirmed: 11,
};

describe('the gap between need and room', () => {
  it('of a kind is a range, because searching is known of all kinds together', () => {
    expect(gapOf(HOMES)).toEqual({ low: 24 + 0 - 11, high: 24 + 42 - 11 });
  });

  it('of all kinds is as narrow as the rounding of searching', () => {
    const all = { ...HOMES, unmet: exactRange(number(60)), searchingIsOfAll: false, confirmed: 31 };
    expect(gapOf(all)).toEqual({ low: 60 + 38 - 31, high: 60 + 42 - 31 });
  });

  it('is not worked out where unmet or searching is hidden, or not released', () => {
    for (const hidden of [symbol('c'), symbol('x')]) {
      expect(gapOf({ ...HOMES, unmet: exactRange(hidden) })).toBeNull();
      expect(gapOf({ ...HOMES, searching: roundedRange(hidden) })).toBeNull();
    }
  });

  it('is below nought where there is more room than need', () => {
    expect(gapOf({ ...HOMES, searching: roundedRange(number(0)), confirmed: 30 })).toEqual({
      low: -6,
      high: -4,
    });
  });

  it('by the survey is one number, is beside the other, and is none where the survey is hidden', () => {
    const open = exactRange(number(19));
    expect(surveyGapOf({ open, confirmed: 11 })).toEqual({ low: 8, high: 8 });
    expect(surveyGapOf({ open, confirmed: 21 })).toEqual({ low: -2, high: -2 });
    expect(surveyGapOf({ open: exactRange(symbol('c')), confirmed: 11 })).toBeNull();
    // Searches a survey counts may be cases of the panel: the gap by the panels’ record takes no notice of them.
    expect(gapOf(HOMES)).toEqual({ low: 13, high: 55 });
  });
});

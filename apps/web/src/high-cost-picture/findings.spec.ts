import { findingOf, recordedFinding } from './findings';
import { PictureLine } from './picture-table';

const line = (label: string, placements: number, isMissing = false): PictureLine => ({
  label,
  placements,
  pence: null,
  href: null,
  isMissing,
});

describe('what a table of the picture says', () => {
  it.each([
    [[], 'No placement is in on this day.'],
    [[line('Foster', 1)], 'The one placement is in “Foster”.'],
    [[line('Foster', 3)], 'All 3 placements are in “Foster”.'],
    [[line('Foster', 1), line('Homes', 3)], '3 of 4 placements (75%) are in “Homes”, the most.'],
    [[line('Foster', 2), line('Homes', 2)], '“Foster” and “Homes” have the most, 2 each of 4.'],
    [
      [line('Spot', 1), line('Not recorded', 2, true)],
      'The one placement is in “Spot”. For 2 of 3 it is not recorded.',
    ],
    [[line('Not recorded', 2, true)], 'For none of 2 it is recorded.'],
  ])('of %j', (lines, finding) => {
    expect(findingOf(lines)).toBe(finding);
  });

  it('tells what is not recorded apart from what is', () => {
    const whole = 'no ending';
    expect(recordedFinding({ what: '1 planned', of: 1, missing: 2 }, whole)).toBe(
      '1 planned. For 2 of 3 it is not recorded.',
    );
    expect(recordedFinding({ what: '', of: 0, missing: 2 }, whole)).toBe('Of 2, none has it recorded.');
    expect(recordedFinding({ what: '', of: 0, missing: 0 }, whole)).toBe('There was no ending.');
  });
});

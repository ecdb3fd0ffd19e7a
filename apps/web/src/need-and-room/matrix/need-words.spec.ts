import { number, symbol } from '@lib/measures/cubes/printed';
import { MatrixCell } from '@lib/measures/need-and-room/matrix';
import { rowsOfWay } from '@lib/measures/need-and-room/matrix-rows';
import { findingOf, gapWidth, gapWords } from './need-words';

const [home] = rowsOfWay('type');

const cell = (over: Partial<MatrixCell> = {}): MatrixCell => ({
  row: home!,
  area: { code: 'london', name: 'London' },
  lookedAfter: number(900),
  searching: symbol('x'),
  unmet: number(24),
  open: symbol('x'),
  room: { confirmed: 11, confirmedAt: 4, unconfirmed: 3, unconfirmedAt: 1, notSaid: 9, daysSince: [2] },
  gap: { low: 13, high: 55 },
  surveyGap: null,
  ...over,
});

describe('the words of need against room', () => {
  it('say what a row has, from its own numbers', () => {
    expect(findingOf(cell())).toBe(
      'Children’s homes and residential schools: 24 cases found no suitable placement in the quarter; 11 places confirmed vacant in London, 3 more that nobody confirmed lately. By the panels’ record that is between 13 and 55 places short.',
    );
  });

  it('say nothing of a number that is hidden', () => {
    const hidden = findingOf(cell({ unmet: symbol('c'), gap: null }));
    expect(hidden).toContain('Unmet need is hidden to protect people; 11 places confirmed vacant in London');
    expect(hidden).not.toContain('short');
    expect(findingOf(cell({ unmet: symbol('x'), gap: null }))).toContain('Unmet need is not available');
  });

  it.each([
    [null, '[x]'],
    [{ low: 4, high: 4 }, '4 short'],
    [{ low: 13, high: 1_255 }, '13 to 1,255 short'],
    [{ low: -6, high: -4 }, '4 to 6 to spare'],
    [{ low: -6, high: 40 }, 'From 6 to spare to 40 short'],
    [{ low: 0, high: 0 }, 'None'],
  ])('call the gap %j %s', (gap, words) => expect(gapWords(gap)).toBe(words));

  it('say what the survey says beside it, and add nothing up', () => {
    const beside = (open: number, low: number): string =>
      findingOf(cell({ open: number(open), surveyGap: { low, high: low } }));
    expect(beside(19, 8)).toMatch(
      /13 and 55 places short\. By the survey 19 searches were still open: 8 more than the places confirmed\.$/,
    );
    expect(
      findingOf(cell({ gap: { low: -6, high: -4 }, open: number(29), surveyGap: { low: 18, high: 18 } })),
    ).toContain(
      'By the panels’ record there is enough confirmed room, if it fits. By the survey 29 searches were still open: 18 more than the places confirmed.',
    );
    expect(beside(1, -10)).toContain('1 search was still open: no more than the places confirmed.');
  });

  it('say how wide a range is, and why', () => {
    expect(gapWidth({ low: 13, high: 55 })).toBe(
      '13 to 55 short. The range is 42 wide, because searching is known for all kinds together: from none of them to all',
    );
    expect(gapWidth({ low: 67, high: 71 })).toContain('4 wide, because searching is rounded');
    expect(gapWidth({ low: 4, high: 4 })).toBe('4 short');
  });
});

import { Answer, GridAnswer } from '../answers/answer';
import { stateOnceGiven } from './state-once-given';

const grid = (home: number | null, hostel: number | null): GridAnswer => ({ old: { home, hostel } });
const waiting = (prefilled: Answer) => ({ state: 'to confirm' as const, prefilled });
const confirmed = (prefilled: Answer) => ({ state: 'confirmed' as const, prefilled });

describe('an answer that somebody gave', () => {
  it.each<[string, Answer, Parameters<typeof stateOnceGiven>[1], string]>([
    ['over nothing', 3, undefined, 'given'],
    ['other than was filled in', 3, waiting(4), 'given'],
    ['as it was filled in', 4, waiting(4), 'confirmed'],
    ['taken away', null, waiting(4), 'given'],
    ['one cell of a grid, the other left alone', grid(5, 2), waiting(grid(1, 2)), 'to confirm'],
    ['a cell nothing was known of, the other left alone', grid(1, 5), waiting(grid(1, null)), 'to confirm'],
    ['the grid as it was filled in, cell by cell', grid(1, 2), waiting(grid(1, 2)), 'to confirm'],
    ['every cell of a grid', grid(5, 6), waiting(grid(1, 2)), 'given'],
    ['the one cell that was filled in', grid(5, null), waiting(grid(1, null)), 'given'],
    ['a grid emptied', null, waiting(grid(1, 2)), 'given'],
    ['a cell of a grid that was confirmed', grid(5, 2), confirmed(grid(1, 2)), 'given'],
    ['a grid put back to what was confirmed', grid(1, 2), confirmed(grid(1, 2)), 'confirmed'],
  ])('%s', (_, value, before, state) => {
    expect(stateOnceGiven(value, before)).toBe(state);
  });
});

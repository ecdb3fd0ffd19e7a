import { Answer, GridAnswer } from '../answers/answer';
import { mergeAnswer } from './merge-answer';

const grid = (home: number | null, hostel: number | null): GridAnswer => ({ old: { home, hostel } });

describe('two people’s changes of one answer', () => {
  it.each<[string, Answer, Answer, Answer, Answer]>([
    ['nobody changed it', 3, 3, 3, 3],
    ['only I did', 3, 4, 3, 4],
    ['only they did', 3, 3, 5, 5],
    ['both did, alike', 3, 4, 4, 4],
    ['I took it away', 3, null, 3, null],
    ['they took it away', 3, 3, null, null],
    ['they changed a cell and I another', grid(1, 2), grid(1, 9), grid(8, 2), grid(8, 9)],
    ['both began an empty grid', null, grid(1, null), grid(null, 2), grid(1, 2)],
    ['I cleared a cell, they the other', grid(1, 2), grid(null, 2), grid(1, null), null],
    ['they cleared the grid and I left it', grid(1, 2), grid(1, 2), null, null],
    ['they cleared the other cells of the grid', grid(1, null), grid(1, 5), null, grid(null, 5)],
  ])('are put together where %s', (_, was, mine, theirs, answer) => {
    expect(mergeAnswer(was, { mine, theirs })).toEqual({ answer });
  });

  it.each<[string, Answer, Answer, Answer]>([
    ['an answer', 3, 4, 5],
    ['one that they took away', 3, 4, null],
    ['one cell of a grid', grid(1, 2), grid(7, 2), grid(8, 2)],
    ['a cell they cleared', grid(1, 2), grid(7, 2), grid(null, 2)],
    ['what many of several say', ['a'], ['a', 'b'], ['a', 'c']],
  ])('stay two where both changed %s', (_, was, mine, theirs) => {
    expect(mergeAnswer(was, { mine, theirs })).toBeNull();
  });
});

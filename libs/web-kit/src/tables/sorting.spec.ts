import { sortableColumn, sortingOf } from './sorting';

const usual = { key: 'name', descending: false } as const;
const keys = ['name', 'started'] as const;

describe('Sorting', () => {
  it.each([
    ['started', { key: 'started', descending: false }],
    ['-started', { key: 'started', descending: true }],
    ['password', usual],
    ['-', usual],
    [undefined, usual],
  ])('sort=%s', (text, expected) => {
    expect(sortingOf(text, keys, usual)).toEqual(expected);
  });

  it('turns the order round on the second press, and begins again at the first page', () => {
    const column = { text: 'Started', key: 'started' };
    const first = sortableColumn(column, usual, '/list?type=K2&page=3');
    expect([first.sorted, first.sortHref]).toEqual([undefined, '/list?type=K2&sort=started']);
    const second = sortableColumn(column, { key: 'started', descending: false }, first.sortHref!);
    expect([second.sorted, second.sortHref]).toEqual(['ascending', '/list?type=K2&sort=-started']);
    const third = sortableColumn(column, { key: 'started', descending: true }, second.sortHref!);
    expect([third.sorted, third.sortHref]).toEqual(['descending', '/list?type=K2&sort=started']);
  });
});

import * as fc from 'fast-check';
import { pagingOf, titleWithPage } from './paging';

const numbers = (page: number, total: number) =>
  pagingOf({ page, total, perPage: 10, address: '/children' }).items.map((item) => item.number);

describe('Paging', () => {
  it('shows the first, the last, this page and its neighbours, and says where numbers are left out', () => {
    expect(numbers(1, 95)).toEqual([1, 2, null, 10]);
    expect(numbers(5, 95)).toEqual([1, null, 4, 5, 6, null, 10]);
    expect(numbers(3, 41)).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps the rest of the address, and leaves the number of the first page out of it', () => {
    const paging = pagingOf({ page: '2', total: 30, perPage: 10, address: '/children?type=K2&page=2' });
    expect([paging.previous, paging.next]).toEqual(['/children?type=K2', '/children?type=K2&page=3']);
  });

  it.each([['0'], ['-1'], ['abc'], ['1e9'], [undefined]])('%s is the first page', (page) => {
    expect(pagingOf({ page, total: 30, address: '/' }).page).toBe(1);
  });

  it('has one empty page when there is nothing', () => {
    expect(pagingOf({ page: 4, total: 0, address: '/' })).toMatchObject({
      page: 1,
      pages: 1,
      from: 0,
      to: 0,
      offset: 0,
    });
  });

  it('shows every row on exactly one page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (total, perPage) => {
        const { pages } = pagingOf({ page: 1, total, perPage, address: '/' });
        const shown = Array.from({ length: pages }, (_, index) => {
          const { from, to } = pagingOf({ page: index + 1, total, perPage, address: '/' });
          return total === 0 ? 0 : to - from + 1;
        });
        return shown.reduce((sum, rows) => sum + rows, 0) === total;
      }),
    );
  });

  it('is in the title only when there is more than one page', () => {
    expect(titleWithPage('Children', pagingOf({ page: 2, total: 120, address: '/' }))).toBe(
      'Children (page 2 of 3)',
    );
    expect(titleWithPage('Children', pagingOf({ page: 1, total: 20, address: '/' }))).toBe('Children');
  });
});

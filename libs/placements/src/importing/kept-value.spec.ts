import { keptValue } from './kept-value';

describe('what is kept of a wrong value', () => {
  it('is the value, where it says nothing of who the child is', () => {
    expect(keptValue('LS', 'C9')).toBe('C9');
  });

  it.each([
    ['DOB', '31/02/2010', '99/99/9999'],
    ['HOME_POST', 'SE1 4QQX', 'AA9 9AAA'],
    ['UPN', 'A12B', 'A99A'],
  ])('is only the shape of %s', (column, value, kept) => {
    expect(keptValue(column, value)).toBe(kept);
  });
});

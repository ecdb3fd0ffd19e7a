import { isUrn, tidyChild, tidyCode, tidyWhole } from './tidy-text';

describe('tidying what a spreadsheet did', () => {
  it.each([
    ['3.0', '3'],
    ['1,234', '1234'],
    ['1,234.00', '1234'],
    ['12,34', '12,34'],
    ['3.5', '3.5'],
    ['', ''],
  ])('whole number %s becomes %s', (text, tidy) => {
    expect(tidyWhole(text)).toBe(tidy);
  });

  it('writes codes in capitals without spaces', () => {
    expect(tidyCode('u 4')).toBe('U4');
    expect(tidyCode('pr1')).toBe('PR1');
    expect(tidyCode('1.0')).toBe('1');
  });

  it('gives a child one spelling and keeps leading noughts', () => {
    expect(tidyChild(' ab12 ')).toBe('AB12');
    expect(tidyChild('398768.0')).toBe('398768');
    expect(tidyChild('007')).toBe('007');
  });

  it.each([
    ['SC123456', true],
    ['1679094', true],
    ['XXXXXXX', true],
    ['167909', false],
    ['SC12345', false],
    ['XXX', false],
  ])('URN %s: %s', (text, valid) => {
    expect(isUrn(text)).toBe(valid);
  });
});

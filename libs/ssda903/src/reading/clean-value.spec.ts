import { guardText } from '@lib/workbook/writing/safe-text';
import { cleanValue } from './clean-value';

describe('a value that comes back from one of our own workbooks', () => {
  it.each(['=A1', "'=A1", '+44', '-', "'tis", "O'Neil", 'A1'])('is what it was: %s', (text) => {
    expect(cleanValue(guardText(text))).toBe(text);
  });
});

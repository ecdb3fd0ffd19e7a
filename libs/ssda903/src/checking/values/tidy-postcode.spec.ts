import { tidyPostcode } from './tidy-postcode';

describe('tidying a postcode', () => {
  it.each([
    ['se14xx', 'SE1 4XX'],
    ['SE1  4XX', 'SE1 4XX'],
    ['ec1a 1bb', 'EC1A 1BB'],
    ['W1T4JJ', 'W1T 4JJ'],
    ['se1 4', 'SE1 4'],
    ['Z25 1', 'Z25 1'],
  ])('%s becomes %s', (text, tidy) => {
    expect(tidyPostcode(text)).toBe(tidy);
  });

  it.each(['', 'SE1', 'ABC 1', 'London', '12345', 'SE1 4XXX'])('"%s" is not one', (text) => {
    expect(tidyPostcode(text)).toBeNull();
  });
});

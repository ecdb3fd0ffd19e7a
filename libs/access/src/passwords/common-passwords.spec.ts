import { checkCommonPasswordsAreThere, isCommonPassword, mostUsedWords } from './common-passwords';

describe('the list of common passwords', () => {
  it('is installed', () => {
    expect(checkCommonPasswordsAreThere).not.toThrow();
  });

  it.each([
    ['the first of 12 signs', '123qweasdzxc'],
    ['in other letters', '123QweAsdZxc'],
    ['one of the further lists, of 12 signs or more', 'appetitefordestruction'],
    ['one with spaces', 'friends will be friends'],
    ['the same without them', 'friendswillbefriends'],
    ['a line that ends as lines do elsewhere', 'FrancesHidalgo'],
    ['digits alone', '9058955313305'],
    ['a shorter one with digits and signs around it', '12tangerine-2026!'],
  ])('holds %s', (_what, password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    ['words that do not go together', 'gravel mimosa turnstile'],
    ['a short core among much else', 'kq7vzm2wxpr9'],
    ['digits at random', '847362519408'],
  ])('does not hold %s', (_what, password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it('begins with the most used', () => {
    expect(mostUsedWords().slice(0, 4)).toEqual(['123456', 'password', '12345678', 'qwerty']);
    expect(mostUsedWords().length).toBeGreaterThan(900);
  });
});

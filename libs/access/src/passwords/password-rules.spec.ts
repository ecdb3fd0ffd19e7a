import fc from 'fast-check';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';
import { passwordProblem } from './password-rules';

const PERSON = ['Priya Okafor', 'priya.okafor@bromley.example'];

describe('a new password', () => {
  it.each([
    ['eleven characters', 'kq7vzm2wxpr', 'must be 12 characters or more'],
    ['129 characters', 'kq7vzm2wxpr9'.padEnd(129, 'jd83ksmq'), 'must be 128 characters or fewer'],
    ['a common word and digits', 'Password123456', 'harder to guess'],
    ['letters written as signs', 'P@$$w0rd!2026', 'harder to guess'],
    ['a keyboard walk', 'qwertyuiop1234', 'harder to guess'],
    ['one sign repeated', 'zzzzzzzzzzzzzz', 'harder to guess'],
    ['a common password in other letters', 'MaurolaRastefy', 'harder to guess'],
    ['a common password with digits and signs after it', 'justinbieber-99!', 'harder to guess'],
    ['a shorter common one made longer', 'Tangerine!!2847', 'harder to guess'],
    ['one word twice', 'woodlandwoodland', 'harder to guess'],
    ['a common word and the borough', 'Tangerine-Bromley-26', 'harder to guess'],
    ['the borough and a year', 'Bromley-Council-2026', 'harder to guess'],
    ['a borough of two words', 'Tower Hamlets 1987', 'harder to guess'],
    ['what the service is called', 'PanLondonPlacements1', 'harder to guess'],
    ['the person’s own name', 'priya-okafor-1990', 'harder to guess'],
    ['common words one after another', 'sunshine football dragon', 'harder to guess'],
  ])('of %s is refused', (_what, password, words) => {
    expect(passwordProblem(password, PERSON)).toContain(words);
  });

  it.each([
    ['twelve digits at random', '847362519408'],
    ['twelve characters at random', 'kq7vzm2wxpr9'],
    ['words that do not go together', 'gravel mimosa turnstile'],
    ['letters beyond English', 'łąka-żubr-śnieżyca'],
    ['128 characters', 'kq7vzm2wxpr9'.padEnd(128, 'jd83ksmq')],
  ])('of %s is accepted', (_what, password) => {
    expect(passwordProblem(password, PERSON)).toBeNull();
  });

  it('made at random is accepted, whatever signs it has', () => {
    const password = fc.array(fc.constantFrom(...'bcdfghjkmnpqrtvwxyz269'), { minLength: 16, maxLength: 40 });
    fc.assert(
      fc.property(password, (signs) => {
        fc.pre(new Set(signs).size >= 12);
        return passwordProblem(signs.join(''), PERSON) === null;
      }),
    );
  });

  it('is long enough at the limits themselves', () => {
    expect(SHORTEST_PASSWORD).toBe(12);
    expect(LONGEST_PASSWORD).toBe(128);
  });
});

import { isNhsNumber } from './nhs-number';
import { ORDINARY_NOTES, PERSONAL_NOTES } from './notes.spec-support';
import { personalPieces, PieceKind } from './personal-pieces';

const kindsIn = (text: string): PieceKind[] => personalPieces(text).map(({ kind }) => kind);

describe('what looks personal in a text', () => {
  it.each([
    ['a name in the midst', 'He lives with Delroy now.', ['name']],
    ['a name at the start', 'Priya said so.', ['name']],
    ['a whole name', 'Ask Ms Brathwaite-Osei.', ['name']],
    ['a postcode', 'Near se6 4ru.', ['postcode']],
    ['an NHS number with spaces', 'It is 943 476 5919.', ['nhs-number']],
    ['a mobile number', 'Ring 07700 900123.', ['phone']],
    ['an international number', 'Ring +44 20 7946 0123.', ['phone']],
    ['an address of e-mail', 'Write to a.b@example.org', ['email']],
    ['nothing', 'She wants to stay in Croydon until March, says CAMHS.', []],
    ['a sum, a year and a number of miles', 'It cost £6,120 in 2026 and is 18.5 miles away.', []],
    ['ten digits that are no NHS number', 'Form 943 476 5918.', []],
  ] as const)('is %s', (_what, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('says which piece it was', () => {
    expect(personalPieces('Call Marcin Kowalczyk at BR1 3UH')).toEqual([
      { kind: 'postcode', text: 'BR1 3UH' },
      { kind: 'name', text: 'Marcin Kowalczyk' },
    ]);
  });

  // security.md 8.4: recall of 95 % or more on 500 identifiers, false alarms on 5 % or fewer of 500 ordinary notes.
  it('is found in 95 of 100 notes that have something', () => {
    const missed = PERSONAL_NOTES.filter(({ kind, text }) => !kindsIn(text).includes(kind));
    expect(missed.length / PERSONAL_NOTES.length).toBeLessThanOrEqual(0.05);
  });

  it('is found in no more than 5 of 100 ordinary notes', () => {
    const alarms = ORDINARY_NOTES.filter((note) => personalPieces(note).length > 0);
    expect(new Set(ORDINARY_NOTES).size).toBe(500);
    expect(alarms.length / ORDINARY_NOTES.length).toBeLessThanOrEqual(0.05);
  });
});

describe('an NHS number', () => {
  it.each([
    ['9434765919', true],
    ['9434765918', false],
    ['943476591', false],
    ['943476591X', false],
  ])('%s: %s', (digits, valid) => {
    expect(isNhsNumber(digits)).toBe(valid);
  });
});

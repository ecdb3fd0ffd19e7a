import { answerProblem } from './answer-problem';
import { answerWords } from './answer-words';
import { Question } from './section';
import { SECTIONS } from './section-list';

describe('the sections of a referral', () => {
  it.each(SECTIONS.map((section) => [section.code, section] as const))(
    '%s has questions of different codes, and what they depend on is there',
    (_code, { questions }) => {
      const codes = questions.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const asked = questions.flatMap(({ needed }) =>
        typeof needed === 'boolean' ? [] : ['unless' in needed ? needed.unless : needed.when],
      );
      expect(codes).toEqual(expect.arrayContaining(asked));
      // Names its page has for itself.
      expect(codes).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(version|confirm|_csrf)$/)]));
    },
  );

  it('keeps with the borough what says which home or case it is', () => {
    const kept = SECTIONS.flatMap(({ questions }) => questions)
      .filter(({ toPanel }) => !toPanel)
      .map(({ code }) => code);
    expect(kept).toEqual(expect.arrayContaining(['urn', 'provider-name', 'papers', 'lawful-basis']));
  });
});

describe('an answer', () => {
  const of = (kind: Question['kind']): Question => ({
    code: 'a',
    label: 'A',
    kind,
    needed: false,
    toPanel: true,
  });

  it.each([
    [of({ is: 'text', most: 3 }), 'abc', 'abcd'],
    [of({ is: 'choice', choices: { a: 'An A' } }), 'a', 'toString'],
    [of({ is: 'many', choices: { a: 'An A' } }), ['a'], ['a', 'b']],
    [of({ is: 'day' }), '2026-02-28', '2026-02-29'],
    [of({ is: 'number', least: 0, most: 5 }), 5, 6],
    [of({ is: 'number', least: 0, most: 5 }), 0, 2.5],
    [of({ is: 'number', least: 0, most: 5, decimals: 1 }), 2.3, 2.35],
    [of({ is: 'money' }), 612_000, 10_000_001],
    [of({ is: 'yes-no' }), 'unknown', 'perhaps'],
  ] as const)('%# is right just inside its limit, and wrong just outside', (question, right, wrong) => {
    expect(answerProblem(question, right)).toBeNull();
    expect(answerProblem(question, wrong)).toMatch(/“A”/);
  });

  it.each([
    [of({ is: 'many', choices: { a: 'An A', b: 'A B' } }), ['a', 'b'], 'An A; A B'],
    [of({ is: 'day' }), '2026-02-28', '28 February 2026'],
    [of({ is: 'money' }), 612_050, '£6,120.50'],
    [of({ is: 'yes-no' }), 'unknown', 'Not known'],
    [of({ is: 'number', least: 0, most: 5 }), 3, '3'],
  ] as const)('%# is said in words', (question, answer, words) => {
    expect(answerWords(question, answer)).toBe(words);
  });
});

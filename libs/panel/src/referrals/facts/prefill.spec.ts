import { day } from '@lib/kernel/day';
import { missingAnswers } from '../sections/missing-answers';
import { Section } from '../sections/section';
import { filledIn, sourcesKept, sourceWords } from './prefill';
import { firstDayInCare, firstDayOfStatus } from './known-facts.query';

const SECTION: Section = {
  code: 'child',
  title: 'The child',
  questions: [
    {
      code: 'age',
      label: 'Age',
      kind: { is: 'number', least: 0, most: 25 },
      needed: true,
      toPanel: true,
      fact: 'age',
    },
    { code: 'note', label: 'Note', kind: { is: 'text', most: 50 }, needed: { unless: 'why' }, toPanel: true },
    {
      code: 'why',
      label: 'Why not',
      kind: { is: 'text', most: 50 },
      needed: { unless: 'note' },
      toPanel: true,
    },
    { code: 'told', label: 'Told', kind: { is: 'yes-no' }, needed: false, toPanel: true },
    {
      code: 'when',
      label: 'When',
      kind: { is: 'day' },
      needed: { when: 'told', is: ['yes'] },
      toPanel: true,
    },
  ],
};
const FACTS = { age: { value: 15, source: 'SSDA903 return', trueAt: day('2026-03-31') } };

describe('what is filled in', () => {
  const before = filledIn(SECTION, FACTS);

  it('has its source and day, and is not confirmed', () => {
    expect(before.answers).toEqual({ age: 15 });
    expect(before.sources['age']).toEqual({
      source: 'SSDA903 return',
      trueAt: '2026-03-31',
      confirmed: false,
    });
    expect(sourceWords(before.sources['age']!)).toBe('SSDA903 return, true at 31 March 2026');
  });

  it('stays open until it is ticked', () => {
    expect(sourcesKept(before, { age: 15 }, [])['age']?.confirmed).toBe(false);
    expect(sourcesKept(before, { age: 15 }, ['age'])['age']?.confirmed).toBe(true);
  });

  it('is the officer’s own once it is changed or taken out', () => {
    expect(sourcesKept(before, { age: 16 }, ['age'])).toEqual({});
    expect(sourcesKept(before, {}, ['age'])).toEqual({});
  });

  it('counts as missing while nobody confirmed it', () => {
    const missing = (confirmed: readonly string[]): string[] =>
      missingAnswers(SECTION, { age: 15, note: 'x' }, sourcesKept(before, { age: 15 }, confirmed)).map(
        ({ because }) => because,
      );
    expect(missing([])).toEqual(['to confirm']);
    expect(missing(['age'])).toEqual([]);
  });
});

describe('what is missing', () => {
  const codes = (answers: Parameters<typeof missingAnswers>[1]): string[] =>
    missingAnswers(SECTION, answers, {}).map(({ question }) => question);

  it('is one of two where either will do, and asked for once', () => {
    expect(codes({ age: 1 })).toEqual(['note']);
    expect(codes({ age: 1, note: 'Said so' })).toEqual([]);
    expect(codes({ age: 1, why: 'Too young' })).toEqual([]);
  });

  it('follows from another answer', () => {
    expect(codes({ age: 1, note: 'x', told: 'yes' })).toEqual(['when']);
    expect(codes({ age: 1, note: 'x', told: 'no' })).toEqual([]);
  });
});

describe('the first day in care', () => {
  const [a, b, c] = [day('2025-01-10'), day('2025-06-01'), day('2026-02-01')];

  it('goes back over placements without a gap', () => {
    const placements = [
      { startedOn: c, endedOn: null },
      { startedOn: b, endedOn: c },
      { startedOn: a, endedOn: b },
    ];
    expect(firstDayInCare(placements, c)).toBe(a);
  });

  it('stops at a gap', () => {
    const placements = [
      { startedOn: c, endedOn: null },
      { startedOn: a, endedOn: b },
    ];
    expect(firstDayInCare(placements, c)).toBe(c);
  });
});

describe('the first day of a legal status', () => {
  const [a, b, c] = [day('2025-01-10'), day('2025-06-01'), day('2026-02-01')];
  const episode = (startedOn: string, endedOn: string | null, legalStatus: string) =>
    ({ startedOn: day(startedOn), endedOn: endedOn === null ? null : day(endedOn), legalStatus }) as const;

  it('goes back over moves while the status stays', () => {
    expect(firstDayOfStatus([episode(c, null, 'C2'), episode(b, c, 'C2'), episode(a, b, 'V2')], 'C2')).toBe(
      b,
    );
  });

  it('stops at a gap, and is not known where the latest episode has another', () => {
    expect(firstDayOfStatus([episode(c, null, 'C2'), episode(a, b, 'C2')], 'C2')).toBe(c);
    expect(firstDayOfStatus([episode(c, null, 'V2'), episode(b, c, 'C2')], 'C2')).toBeNull();
    expect(firstDayOfStatus([], 'C2')).toBeNull();
  });
});

import { day } from '@lib/kernel/day';
import { MarkerFacts } from './marker-facts';
import { markersOf } from './marker-rules';

const NOTHING: MarkerFacts = {
  age: null,
  edgeOfCare: false,
  legalStatus: null,
  legalStatusSince: null,
  lookedAfterSince: null,
  reviews: null,
  lastReview: null,
  place: null,
  location: null,
  adjoining: null,
  registration: null,
  dolOrder: null,
  secureOrder: null,
  secureReviewed: null,
  unaccompanied: false,
  transferReferred: null,
};

const codesOf = (facts: Partial<MarkerFacts>): string[] =>
  markersOf({ ...NOTHING, ...facts }).map(({ code }) => code);
const dueOf = (facts: Partial<MarkerFacts>, code: string): string | null | undefined =>
  markersOf({ ...NOTHING, ...facts }).find((one) => one.code === code)?.dueOn;

describe('the prompts of a referral', () => {
  it('are none where nothing is known', () => {
    expect(markersOf(NOTHING)).toEqual([]);
  });

  it('ask to check, and assert nothing', () => {
    const all = markersOf({
      ...NOTHING,
      age: 12,
      edgeOfCare: true,
      legalStatus: 'V2',
      location: 'outside',
      adjoining: false,
      registration: 'unregistered',
      dolOrder: day('2026-11-02'),
      secureOrder: day('2026-11-02'),
      place: 'K1',
      lookedAfterSince: day('2026-11-02'),
    });
    expect(all.length).toBeGreaterThan(6);
    for (const { prompt } of all) expect(prompt).toMatch(/^Check (?:whether|when|how) /);
  });

  it.each([
    // 20 working days after Monday 2 November 2026: no bank holiday in between.
    ['a first review', 'review-of-the-child', { lookedAfterSince: day('2026-11-02') }, '2026-11-30'],
    // From Monday 7 December: Christmas Day, Boxing Day (kept on Monday 28) and New Year’s Day are not counted.
    [
      'a first review over Christmas',
      'review-of-the-child',
      { lookedAfterSince: day('2026-12-07') },
      '2027-01-07',
    ],
    [
      'a second review, 3 months on',
      'review-of-the-child',
      { lastReview: day('2026-11-30'), reviews: 1 },
      '2027-02-28',
    ],
    [
      'a later review, 6 months on',
      'review-of-the-child',
      { lastReview: day('2026-08-31'), reviews: 4 },
      '2027-02-28',
    ],
    [
      'the criteria of a secure order, a month on',
      'secure-criteria',
      { secureOrder: day('2026-10-31') },
      '2026-11-30',
    ],
    [
      'the criteria once reviewed, 3 months on',
      'secure-criteria',
      { secureOrder: day('2026-08-03'), secureReviewed: day('2026-09-01') },
      '2026-12-01',
    ],
    // 7 working days after Thursday 5 November 2026.
    ['a registration after an order', 'dol-registration', { dolOrder: day('2026-11-05') }, '2026-11-16'],
    // 10 working days after Friday 1 May 2026: the bank holiday of Monday 4 May is not counted.
    [
      'a plan after a remand',
      'remand-plan',
      { legalStatus: 'J1', legalStatusSince: day('2026-05-01') },
      '2026-05-18',
    ],
    [
      'a transfer of an unaccompanied child',
      'transfer-scheme',
      { unaccompanied: true, transferReferred: day('2026-11-09') },
      '2026-11-23',
    ],
  ] as const)('give the day of %s', (_what, code, facts, due) => {
    expect(dueOf(facts, code)).toBe(due);
  });

  it.each([
    [{ legalStatus: 'V2' }, ['s20-agreement']],
    [{ legalStatus: 'C2' }, []],
    [{ edgeOfCare: true }, ['s22g-sufficiency']],
    [{ location: 'borough' }, []],
    [{ location: 'london', adjoining: true }, ['s22g-sufficiency', 'out-of-area']],
    [{ location: 'london', adjoining: false }, ['s22g-sufficiency', 'at-a-distance']],
    [{ location: 'london', adjoining: null }, ['s22g-sufficiency']],
    [{ place: 'K1', age: 12 }, ['secure-under-13']],
    [{ place: 'K1', age: 13 }, []],
    [{ place: 'K3', age: 15 }, ['supported-under-16']],
    [{ place: 'K3', age: 16 }, []],
    [{ registration: 'unregistered' }, ['unregistered']],
    [{ dolOrder: day('2026-11-05'), registration: 'registered' }, []],
    [{ legalStatus: 'J1' }, []],
    [{ transferReferred: day('2026-11-09') }, []],
  ] as const)('of %j are %j', (facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  it('let a young person of 16 agree for themselves', () => {
    const promptFor = (age: number): string => markersOf({ ...NOTHING, legalStatus: 'V2', age })[0]!.prompt;
    expect(promptFor(16)).toContain('or of the young person');
    expect(promptFor(15)).not.toContain('young person');
  });
});

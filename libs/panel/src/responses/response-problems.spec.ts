import { day } from '@lib/kernel/day';
import { ResponseFacts } from './response';
import { responseProblems, startProblems } from './response-problems';

const DAYS = { recommendedOn: day('2026-11-25'), today: day('2026-12-01') };

const accepted: ResponseFacts = {
  answer: 'accepted',
  reason: null,
  variedTo: null,
  placementFollows: true,
  decidedOn: day('2026-11-30'),
};

const fieldsOf = (changes: Partial<ResponseFacts>): string[] =>
  responseProblems({ ...accepted, ...changes }, DAYS).map(({ field }) => field);

describe('a response', () => {
  it.each([
    ['accepted says no more', {}, []],
    ['decided on the day of the recommendation', { decidedOn: DAYS.recommendedOn }, []],
    ['decided today', { decidedOn: DAYS.today }, []],
    ['decided before the recommendation', { decidedOn: day('2026-11-24') }, ['decidedOn']],
    ['decided tomorrow', { decidedOn: day('2026-12-02') }, ['decidedOn']],
    ['varied says why and to what', { answer: 'varied' }, ['reason', 'variedTo']],
    ['varied with both', { answer: 'varied', reason: 'Closer to school', variedTo: 'Elm House' }, []],
    ['declined says why', { answer: 'declined' }, ['reason']],
  ] as const)('that is %s', (_what, changes, problems) => {
    expect(fieldsOf(changes)).toEqual(problems);
  });
});

describe('a start', () => {
  const start = { startedOn: day('2026-11-30'), weeklyPence: 692_000 };

  it.each([
    ['of today', { startedOn: DAYS.today }, []],
    ['of tomorrow', { startedOn: day('2026-12-02') }, ['startedOn']],
    ['of a year ago', { startedOn: day('2025-12-01') }, []],
    ['of longer ago, a slip of the year', { startedOn: day('2025-11-30') }, ['startedOn']],
    ['at a cost that is a slip of a digit', { weeklyPence: 10_000_001 }, ['weeklyCost']],
  ])('%s', (_what, changes, problems) => {
    expect(startProblems({ ...start, ...changes }, DAYS.today).map(({ field }) => field)).toEqual(problems);
  });
});

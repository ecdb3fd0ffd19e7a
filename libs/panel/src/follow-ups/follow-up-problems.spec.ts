import { day } from '@lib/kernel/day';
import { FollowUpFacts } from './follow-up';
import { askedOnly, followUpProblems } from './follow-up-problems';

const DAYS = { startedOn: day('2026-12-01'), today: day('2026-12-29') };

const there: FollowUpFacts = {
  started: true,
  conditionsMet: 'all',
  weeklyPence: 692_000,
  stillThere: true,
  leftOn: null,
  note: null,
};

const fieldsOf = (changes: Partial<FollowUpFacts>): string[] =>
  followUpProblems({ ...there, ...changes }, DAYS).map(({ field }) => field);

describe('an answer to a follow-up', () => {
  it.each([
    ['of a child who is still there', {}, []],
    ['with nothing said', { conditionsMet: null, weeklyPence: null, stillThere: null }, ['conditionsMet', 'weeklyCost', 'stillThere']],
    ['of a placement that did not start asks no more', { started: false, conditionsMet: null, weeklyPence: null, stillThere: null }, []],
    ['of a child who left on a day not given', { stillThere: false }, ['leftOn']],
    ['of a child who left on the first day', { stillThere: false, leftOn: DAYS.startedOn }, []],
    ['of a child who left before it started', { stillThere: false, leftOn: day('2026-11-30') }, ['leftOn']],
    ['of a child who will leave tomorrow', { stillThere: false, leftOn: day('2026-12-30') }, ['leftOn']],
    ['with a slip of a digit', { weeklyPence: 10_000_001 }, ['weeklyCost']],
  ] as const)('%s', (_what, changes, problems) => {
    expect(fieldsOf(changes)).toEqual(problems);
  }); // prettier-ignore

  it('keeps only what was asked', () => {
    expect(askedOnly({ ...there, leftOn: DAYS.today }).leftOn).toBeNull();
    expect(askedOnly({ ...there, started: false })).toEqual({
      started: false,
      conditionsMet: null,
      weeklyPence: null,
      stillThere: false,
      leftOn: null,
      note: null,
    });
  });
});

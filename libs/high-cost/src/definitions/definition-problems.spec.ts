import { day } from '@lib/kernel/day';
import { problemsOfDefinition } from './definition-problems';
import { FIRST_DEFINITION } from './first-definition';
import { NewDefinition } from './made-definition';

const next: NewDefinition = {
  validFrom: day('2026-07-01'),
  tiers: [600_000, 1_000_000],
  secure: true,
  unregistered: true,
  deprivationOfLiberty: true,
  soloStaff: 2,
  panelMark: true,
  because: 'Prices rose',
};
const problems = (over: Partial<NewDefinition>, last = FIRST_DEFINITION): string[] =>
  problemsOfDefinition({ ...next, ...over }, { last, today: day('2026-06-12') }).map(({ field }) => field);

describe('what is wrong with the next version of the definition', () => {
  it('is nothing with one that is in order', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ tiers: [1, 2, 3, 4, 10_000_000], soloStaff: null })).toEqual([]);
    expect(problems({ validFrom: day('2026-06-13') })).toEqual([]);
  });

  it.each<[string, Partial<NewDefinition>, string[]]>([
    ['no tier', { tiers: [] }, ['tier1']],
    ['more than five tiers', { tiers: [1, 2, 3, 4, 5, 6] }, ['tier5']],
    ['an amount that is none', { tiers: [500_000, 0, 2_000_000] }, ['tier2']],
    ['more than any placement costs', { tiers: [10_000_001] }, ['tier1']],
    ['parts of a penny', { tiers: [100.5] }, ['tier1']],
    ['a tier no higher than the one before', { tiers: [500_000, 500_000] }, ['tier2']],
    ['a tier under the last that is an amount', { tiers: [500_000, 0, 400_000] }, ['tier2', 'tier3']],
    ['no staff', { soloStaff: 0 }, ['soloStaff']],
    ['staff that are not halves', { soloStaff: 1.3 }, ['soloStaff']],
    ['more staff than a rota has', { soloStaff: 10 }, ['soloStaff']],
    ['today', { validFrom: day('2026-06-12') }, ['validFrom']],
    ['a slip of years', { validFrom: day('2062-07-01') }, ['validFrom']],
    ['no reason', { because: ' \n ' }, ['because']],
    ['a reason without end', { because: 'x'.repeat(1_001) }, ['because']],
    ['all at once', { tiers: [], soloStaff: 99, validFrom: day('2020-01-01'), because: '' },
      ['tier1', 'soloStaff', 'validFrom', 'because']],
  ])('names the field of %s', (_what, over, fields) => {
    expect(problems(over)).toEqual(fields);
  }); // prettier-ignore

  it('is a day before the latest version begins, and not the same day', () => {
    const last = { ...FIRST_DEFINITION, version: 2, validFrom: day('2026-08-01') };
    expect(problems({ validFrom: day('2026-07-31') }, last)).toEqual(['validFrom']);
    expect(problems({ validFrom: day('2026-08-01') }, last)).toEqual([]);
  });

  it('is that nothing is different from the latest', () => {
    expect(problems({ tiers: FIRST_DEFINITION.tiers })).toEqual(['tier1']);
    expect(problems({ tiers: FIRST_DEFINITION.tiers, soloStaff: 3 })).toEqual([]);
  });
});

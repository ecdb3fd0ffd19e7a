import { day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { oddTotal, standardCosts } from './standard-costs';
import { problemsOfStandard } from './standard-problems';
import { NOTHING_ANSWERED, STANDARD_NAMES, STANDARD_QUESTIONS, StandardFacts } from './standard-questions';

const TODAY = day('2026-06-12');
const RISKS = STANDARD_NAMES.filter((name) => STANDARD_QUESTIONS[name].group === 'risk');
const WHOLE: StandardFacts = {
  ...NOTHING_ANSWERED,
  referralOn: day('2026-04-20'),
  answers: { neededBy: 'today', ...Object.fromEntries(RISKS.map((name) => [name, 'none'])) },
};
const fields = (facts: StandardFacts): string[] =>
  problemsOfStandard(facts, { startedOn: day('2026-05-01'), today: TODAY }).map(({ field }) => field);

const line = (kind: CostLine['kind'], pence: number): CostLine => ({
  ...{ kind, payer: 'social-care', per: kind === 'one-off' ? 'once' : 'week' },
  ...{ pence, startsOn: day('2026-05-01'), endsOn: null },
});

describe('the national placements standard', () => {
  it('asks nothing of a placement of which nothing is answered, and takes one that is answered whole', () => {
    expect(fields(NOTHING_ANSWERED)).toEqual([]);
    expect(fields(WHOLE)).toEqual([]);
  });

  it('has sexual exploitation among the risks, and takes no silence for any of them', () => {
    expect(RISKS).toContain('sexualExploitation');
    expect(fields({ ...WHOLE, answers: { neededBy: 'today' } })).toEqual(RISKS);
  });

  it.each([
    ['referralOn', { referralOn: null }],
    ['referralOn', { referralOn: day('2026-05-02') }],
    ['outwardCode', { outwardCode: 'BR1 1AA' }],
    ['placementReference', { placementReference: 'A name' }],
    ['siblingCount', { siblingCount: 11 }],
    ['neededBy', { answers: { ...WHOLE.answers, neededBy: undefined } }],
    ['reasonAway', { answers: { ...WHOLE.answers, preferredLocation: 'away' } }],
    ['siblingsTogether', { siblingCount: 0, answers: { ...WHOLE.answers, siblingsTogether: 'yes' } }],
  ])('tells of %s: %j', (field, over) => {
    expect(fields({ ...WHOLE, ...over })).toEqual([field]);
  });

  it('puts every price in a part, in whole pounds that add up to the total', () => {
    const lines = [
      line('core', 500_050), line('waking-night', 10_050), line('therapy', 20_050), line('education', 30_000),
      line('retainer', 5_000), line('one-off', 99_999),
    ]; // prettier-ignore
    expect(standardCosts(lines, TODAY)).toEqual({ core: 5001, additionalSupport: 301, education: 300, other: 50, total: 5652 });
    expect(standardCosts([line('one-off', 5)], TODAY)).toBeNull();
  }); // prettier-ignore

  it('warns of a total below £100 or above £100,000', () => {
    expect([99, 100, 100_000, 100_001].map((pounds) => oddTotal(pounds) !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

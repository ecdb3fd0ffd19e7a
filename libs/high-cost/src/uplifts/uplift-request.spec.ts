import { day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { effectOf } from './uplift-effect';
import { problemsOfDecision, problemsOfRequest, UpliftAsked, UpliftDecided } from './uplift-request';

const TODAY = day('2026-06-12');
const ASKED: UpliftAsked = {
  askedOn: day('2026-03-02'),
  askedPercent: 6,
  appliesFrom: day('2026-04-01'),
  reason: 'yearly',
};
const decided = (over: Partial<UpliftDecided>): string[] =>
  problemsOfDecision(
    { state: 'agreed in part', decidedOn: day('2026-05-01'), agreedPercent: 3.5, evidence: null, ...over },
    ASKED,
    TODAY,
  ).map(({ field }) => field);

describe('what is wrong with a request for more', () => {
  it.each<[string, Partial<UpliftAsked>, string[]]>([
    ['nothing', {}, []],
    ['a day to come', { askedOn: day('2026-06-13') }, ['askedOn']],
    ['nothing asked', { askedPercent: 0 }, ['askedPercent']],
    ['thousandths', { askedPercent: 4.555 }, ['askedPercent']],
    ['a slip of years', { appliesFrom: day('2062-04-01') }, ['appliesFrom']],
  ])('with %s', (_what, over, fields) => {
    expect(problemsOfRequest({ ...ASKED, ...over }, TODAY).map(({ field }) => field)).toEqual(fields);
  });

  it.each<[string, Partial<UpliftDecided>, string[]]>([
    ['agreed in part', {}, []],
    ['agreed in full', { state: 'agreed in full', agreedPercent: 6 }, []],
    ['in part and all of it', { agreedPercent: 6 }, ['agreedPercent']],
    ['in full and less', { state: 'agreed in full' }, ['agreedPercent']],
    ['refused with a percent', { state: 'refused' }, ['agreedPercent']],
    ['decided on no day', { decidedOn: null }, ['decidedOn']],
    ['open with a day', { state: 'asked', agreedPercent: null }, ['decidedOn']],
    ['before it was asked', { decidedOn: day('2026-03-01') }, ['decidedOn']],
  ])('decided: %s', (_what, over, fields) => expect(decided(over)).toEqual(fields));
});

describe('what an increase comes to', () => {
  const core = (pence: number, over: Partial<CostLine> = {}): CostLine => ({
    kind: 'core',
    payer: 'social-care',
    per: 'week',
    pence,
    startsOn: day('2026-01-01'),
    endsOn: null,
    ...over,
  });
  const asked = { percent: 3.5, appliesFrom: day('2026-04-01'), today: TODAY };

  it('is that of core fees in force, each rounded to a penny, and a year of 365 nights', () => {
    const therapy = core(90_000, { kind: 'therapy' });
    expect(effectOf([[core(600_001), therapy], [core(500_000)]], asked)).toEqual({
      placements: 2,
      corePence: 1_100_001,
      weeklyPence: 38_500,
      yearlyPence: 2_007_500,
    });
  });

  it('looks at the day it holds from where that is to come, and leaves out what has ended by then', () => {
    const ends = core(600_000, { endsOn: day('2026-09-01') });
    expect(effectOf([[ends]], { ...asked, appliesFrom: day('2026-10-01') })).toMatchObject({
      placements: 0,
      yearlyPence: 0,
    });
    expect(effectOf([[ends]], { ...asked, appliesFrom: day('2026-08-01') }).weeklyPence).toBe(21_000);
  });
});

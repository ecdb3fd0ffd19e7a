import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { FIRST_DEFINITION } from '@lib/high-cost/definitions/first-definition';
import { cohortParts } from './cohort';
import { commitmentParts, monthAhead } from './commitments';
import { costsParts } from './costs';
import { feeParts } from './fees';
import { likeOf } from './like';
import { inUnder, RegisteredOn } from './register-on';

const ON = day('2026-09-30');

const line = (over: Partial<CostLine> = {}): CostLine => ({
  ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 600_000 },
  ...{ startsOn: day('2026-01-05'), endsOn: null, ...over },
});

const PLACEMENT: RegisteredOn['placement'] = {
  birthMonth: day('2010-10-01'),
  startedOn: day('2026-01-05'),
  endedOn: null,
  group: 'residential',
  need: 'N5',
  locationTier: 'sub-region',
  distanceMiles: 20,
};

const one = ({ placement = {}, ...over }: Partial<Omit<RegisteredOn, 'placement'>> & { placement?: Partial<RegisteredOn['placement']> } = {}): RegisteredOn => ({
  ...{ solo: null, staffPerChild: null, registration: null, procurement: null, expectedEndOn: null, contractEndsOn: null },
  ...{ needsBand: null, underOrder: false, marked: false, lines: [line()], funding: [], weeklyPence: 600_000 },
  ...over,
  placement: { ...PLACEMENT, ...placement },
}); // prettier-ignore

describe('placements of the register, by the parts they are counted in', () => {
  it('are in by the prices of the day, and out without a reason', () => {
    const record = one();
    expect(inUnder(FIRST_DEFINITION, record, ON)).toMatchObject({ weeklyPence: 600_000 });
    expect(inUnder(FIRST_DEFINITION, { ...record, lines: [line({ pence: 499_999 })] }, ON)).toBeNull();
    expect(inUnder(FIRST_DEFINITION, { ...record, lines: [line({ endsOn: ON })] }, ON)).toBeNull();
    expect(inUnder(FIRST_DEFINITION, { ...record, lines: [], underOrder: true }, ON)).toMatchObject({ weeklyPence: null }); // prettier-ignore
  });

  it('are alike by need and age', () => {
    expect(likeOf(one(), ON)).toEqual({ need: 'family', age: '13-15' });
    const older = one({ placement: { birthMonth: day('2010-09-01'), need: 'N6' } });
    expect(likeOf(older, ON)).toEqual({ need: 'behaviour', age: '16-over' });
  });

  it('are near or far, registered or not', () => {
    expect(cohortParts(one())).toEqual({
      ...{ registration: 'not-recorded', tier: 'london', distance: 'within-20' },
      ...{ liberty: 'none', solo: 'not-recorded' },
    });
    const far = one({
      placement: { locationTier: 'outside', distanceMiles: 20.1 },
      ...{ registration: 'applied', solo: false, underOrder: true },
    });
    expect(cohortParts(far)).toEqual({
      ...{ registration: 'unregistered', tier: 'outside', distance: 'over-20' },
      ...{ liberty: 'order', solo: 'with-others' },
    }); // prettier-ignore
  });

  it('have a fee of the place itself: added support is priced apart, and a fee that has not begun is none', () => {
    const OTHER = { 'elsewhere-need': 'family', 'elsewhere-age': '13-15' };
    const support = line({ kind: 'supervision', pence: 900_000 });
    expect(feeParts(one({ lines: [line({ pence: 599_999 }), support] }), ON)).toEqual({
      like: 'family|13-15',
      needs: 'home|not-recorded|5000-5999',
    });
    expect(feeParts(one({ needsBand: 'low' }), ON)).toEqual({
      like: 'family|13-15',
      needs: 'home|low-moderate|6000-7999',
    });
    expect(feeParts(one({ lines: [line({ startsOn: day('2026-10-01') }), support] }), ON)).toEqual({
      like: 'family|13-15',
      fee: 'home|none',
    });
    expect(feeParts(one({ placement: { group: 'supported' } }), ON)).toEqual({
      ...OTHER,
      fee: 'supported|6000-7999',
    });
    expect(feeParts(one({ placement: { group: 'secure' } }), ON)).toEqual({ ...OTHER, type: 'other' });
    expect(feeParts(one({ placement: { group: 'fostering-kinship' } }), ON)).toEqual({
      ...OTHER,
      type: 'foster',
    });
  });

  it('are shared with whoever has agreed or is invoiced, and not with whoever was only asked', () => {
    const parts = (over: Parameters<typeof one>[0]) => costsParts(one(over), ON);
    expect(parts({})).toEqual({ paid: 'alone|5000-7499', pending: 'no', procurement: 'not-recorded' });
    const asked = [{ funder: 'health', status: 'disputed' }, { funder: 'asylum-grant', status: 'agreed' }] as const; // prettier-ignore
    expect(parts({ funding: asked, procurement: 'direct award' })).toEqual({
      ...{ paid: 'alone|5000-7499', pending: 'yes', procurement: 'spot' },
    });
    const agreed = [{ funder: 'education', status: 'agreed' }] as const;
    const invoiced = [line(), line({ kind: 'therapy', payer: 'health', pence: 1_000_000 })];
    expect(parts({ funding: agreed, lines: invoiced, weeklyPence: 1_600_000 })).toMatchObject({
      ...{ paid: 'shared|15000-over', funding: 'both' },
    });
    expect(parts({ lines: [line({ payer: 'health', endsOn: ON })], weeklyPence: null })).toMatchObject({
      paid: 'alone|none',
    });
  });

  it.each([
    ['2026-09-29', 0, 'passed', 'passed'],
    ['2026-09-30', 1, 'month-1', '0-2'],
    ['2026-10-29', 1, 'month-1', '0-2'],
    ['2026-10-30', 2, 'month-2', '0-2'],
    ['2026-12-30', 4, 'month-4', '3-5'],
    ['2027-03-30', 7, 'month-7', '6-11'],
    ['2027-09-29', 12, 'month-12', '6-11'],
    ['2027-09-30', 13, 'later', '12-over'],
  ])('that end on %s do so in month %s from 30 September', (on, month, end, contract) => {
    expect(monthAhead(day(on), ON)).toBe(month);
    expect(commitmentParts(one({ expectedEndOn: day(on), contractEndsOn: day(on) }), ON)).toEqual({
      end,
      contract,
    });
  });
});

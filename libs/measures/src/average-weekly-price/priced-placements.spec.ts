import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { averagePrice, pricedNights, PricedPlacement } from './priced-placements';

const YEAR = { from: day('2025-04-01'), to: day('2026-04-01') };

const line = (over: Partial<CostLine>): CostLine => ({
  ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 700_000, endsOn: null },
  ...{ startsOn: day('2025-01-01'), ...over },
});
const placement = (...lines: CostLine[]): PricedPlacement => ({
  ...{ placementId: 'p', childId: 'c', startedOn: day('2025-01-01'), endedOn: null, lines },
});

describe('what placements cost a week on average', () => {
  it('weighs each by its nights, and has the median of placements beside it', () => {
    const long = placement(line({}));
    const short = placement(line({ pence: 1_400_000, startsOn: day('2026-03-18') }));
    expect(averagePrice([long, short], YEAR)).toEqual({
      ...{ placements: 2, nights: 365 + 14, pence: 365 * 100_000 + 14 * 200_000, unpriced: 0 },
      // (365 x 7,000 + 14 x 14,000) / 379
      ...{ averagePence: 725_858, medianPence: 1_050_000 },
    });
  });

  it('counts a night once under two lines, and no night between two', () => {
    const [both] = pricedNights(
      [
        placement(
          line({ startsOn: day('2026-03-01'), endsOn: day('2026-03-08') }),
          line({ startsOn: day('2026-03-01'), endsOn: day('2026-03-08'), kind: 'therapy', pence: 70_000 }),
          line({ startsOn: day('2026-03-25') }),
        ),
      ],
      YEAR,
    );
    expect(both).toMatchObject({ nights: 14, pence: 700_000 + 70_000 + 700_000, weeklyPence: 735_000 });
  });

  it('leaves out what is paid once, before the child came, and after the child left', () => {
    const left = {
      ...placement(
        line({ startsOn: day('2026-01-01'), endsOn: day('2026-03-01') }),
        line({ kind: 'one-off', per: 'once', startsOn: day('2026-02-01') }),
      ),
      ...{ startedOn: day('2026-02-01'), endedOn: day('2026-02-15') },
    };
    expect(pricedNights([left], YEAR)).toMatchObject([
      { nights: 14, pence: 1_400_000, weeklyPence: 700_000 },
    ]);
  });

  it('is of nothing where no night has a price', () => {
    expect(averagePrice([placement()], YEAR)).toEqual({
      ...{ placements: 0, nights: 0, pence: 0, averagePence: null, medianPence: null, unpriced: 1 },
    });
  });
});

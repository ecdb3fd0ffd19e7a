import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { coreFeeOn, feesOf } from './fees-of';

const ON = day('2026-06-12');

const row = (...lines: readonly Partial<CostLine>[]): RegisterRow =>
  ({
    placement: { endedOn: null },
    lines: lines.map((line) => ({
      kind: 'core',
      payer: 'social-care',
      per: 'week',
      startsOn: day('2026-05-01'),
      endsOn: null,
      ...line,
    })),
  }) as unknown as RegisterRow;

describe('fees of a borough’s own placements', () => {
  it('are core fees in force on the day, whoever is invoiced, and nothing else', () => {
    const lines = [
      { pence: 400_000 },
      { pence: 100_000, payer: 'health' },
      { pence: 50_000, kind: 'therapy' },
      { pence: 900_000, per: 'once' },
      { pence: 700_000, endsOn: ON },
    ] as const;
    expect(coreFeeOn(row(...lines), ON)).toBe(500_000);
    expect(coreFeeOn(row({ kind: 'education', pence: 50_000 }), ON)).toBeNull();
  });

  it('have the quartiles by which a quarter, half and three quarters are reached, without those that have no fee', () => {
    const rows = [700_000, 400_000, 500_000, 600_000].map((pence) => row({ pence }));
    expect(feesOf([...rows, row()], ON)).toEqual({
      placements: 5,
      priced: 4,
      lowerPence: 400_000,
      medianPence: 500_000,
      upperPence: 600_000,
      weeklyPence: 2_200_000,
    });
    expect(feesOf([row()], ON)).toMatchObject({
      placements: 1,
      priced: 0,
      medianPence: null,
      weeklyPence: 0,
    });
  });
});

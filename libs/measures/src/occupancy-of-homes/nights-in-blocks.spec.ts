import { day } from '@lib/kernel/day';
import { HeldBlock } from '@lib/high-cost/room/block-contract';
import { nightsInBlocks, occupancyOf } from './nights-in-blocks';

const MARCH = { from: day('2026-03-01'), to: day('2026-04-01') };

const block = (over: Partial<HeldBlock>): HeldBlock => ({
  ...{ id: 'b', settingId: 's', hasNumber: true, places: 2, weeklyPence: 1 },
  ...{ startsOn: day('2025-01-01'), endsOn: null, ...over },
});

describe('nights of places held in blocks', () => {
  it('are used where a child slept, by the place', () => {
    const stays = [{ settingId: 's', startedOn: day('2026-03-22'), endedOn: null }];
    const nights = nightsInBlocks({ blocks: [block({})], stays, reasons: [] }, MARCH);
    expect(nights).toMatchObject([{ held: 62, used: 10 }]);
    expect(occupancyOf(nights)).toEqual({ numerator: 10, denominator: 62, unknown: 0 });
  });

  it('are no more than there are places, and none outside the contract', () => {
    const stays = ['a', 'b', 'c'].map(() => ({
      ...{ settingId: 's', startedOn: day('2025-01-01'), endedOn: null },
    }));
    const short = block({ startsOn: day('2026-03-30'), endsOn: day('2026-05-01') });
    const over = block({ id: 'over', endsOn: day('2026-03-01') });
    expect(nightsInBlocks({ blocks: [short, over], stays, reasons: [] }, MARCH)).toMatchObject([
      { block: { id: 'b' }, held: 4, used: 4 },
    ]);
  });

  it('are in neither part where nobody can tell', () => {
    const nights = nightsInBlocks({ blocks: [block({ hasNumber: false })], stays: [], reasons: [] }, MARCH);
    expect(occupancyOf(nights)).toEqual({ numerator: 0, denominator: 0, unknown: 62 });
  });
});

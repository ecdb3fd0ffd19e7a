import { day } from '@lib/kernel/day';
import { HeldBlock } from './block-contract';
import { Stay, unknownIn, voidsIn } from './voids';

const block = (changed: Partial<HeldBlock> = {}): HeldBlock => ({
  id: 'b1',
  settingId: 's1',
  hasNumber: true,
  places: 2,
  weeklyPence: 700_000,
  startsOn: day('2026-01-05'),
  endsOn: null,
  ...changed,
});

const stay = (startedOn: string, endedOn: string | null = null): Stay => ({
  settingId: 's1',
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
});

const nights = { from: day('2026-01-01'), to: day('2026-02-01') };
const short = (facts: Partial<Parameters<typeof voidsIn>[0]>, period = nights): unknown[] =>
  voidsIn({ blocks: [block()], stays: [], reasons: [], ...facts }, period).map(
    ({ blockId, from, to, nights, pence, ends }) => [blockId, from, to, nights, pence, ends],
  );

describe('voids of a block', () => {
  it('are each place by itself, from the night it is paid to the day a child comes', () => {
    expect(
      short({
        stays: [stay('2025-12-01', '2026-01-19'), stay('2026-01-12', '2026-01-26'), stay('2026-01-22')],
      }),
    ).toEqual([
      ['b1', '2026-01-05', '2026-01-12', 7, 700_000, 'filled'],
      ['b1', '2026-01-19', '2026-01-22', 3, 300_000, 'filled'],
      ['b1', '2026-01-26', '2026-02-01', 6, 600_000, 'still empty'],
    ]);
  });

  it('count no night on which more children live there than places are held', () => {
    expect(
      short({ blocks: [block({ places: 1 })], stays: [stay('2025-12-01'), stay('2025-12-01')] }),
    ).toEqual([]);
  });

  it('fill the block that began first, and end with their contract', () => {
    const later = block({ id: 'b2', places: 1, startsOn: day('2026-01-12'), endsOn: day('2026-01-19') });
    expect(short({ blocks: [later, block({ places: 1 })], stays: [stay('2026-01-05')] })).toEqual([
      ['b2', '2026-01-12', '2026-01-19', 7, 700_000, 'contract ended'],
    ]);
  });

  it('are cut to the period and keep since when they stand; seven places a night are a week to the penny', () => {
    const [first] = voidsIn(
      { blocks: [block({ places: 7, weeklyPence: 100_001 })], stays: [], reasons: [] },
      { from: day('2026-01-10'), to: day('2026-01-11') },
    );
    expect(first).toMatchObject({ beganOn: '2026-01-05', from: '2026-01-10', nights: 1 });
    const all = voidsIn(
      { blocks: [block({ places: 7, weeklyPence: 100_001 })], stays: [], reasons: [] },
      { from: day('2026-01-10'), to: day('2026-01-11') },
    );
    expect(all.reduce((sum, { pence }) => sum + pence, 0)).toBe(100_001);
  });

  it('say nothing of a block at a setting without a number, whose cost is told apart', () => {
    const blocks = [
      block({ hasNumber: false, endsOn: day('2026-01-19') }),
      block({ id: 'b2', settingId: 's2' }),
    ];
    expect(voidsIn({ blocks, stays: [], reasons: [] }, nights).map(({ blockId }) => blockId)).toEqual([
      'b2',
      'b2',
    ]);
    expect(unknownIn({ blocks }, nights)).toEqual([
      {
        ...{ blockId: 'b1', settingId: 's1', places: 2, nights: 28, pence: 2_800_000 },
        ...{ from: '2026-01-05', to: '2026-01-19' },
      },
    ]);
    expect(unknownIn({ blocks }, { from: day('2026-01-19'), to: day('2026-02-01') })).toEqual([]);
  });

  it('have the reason that was given of a night of theirs, and none where nobody gave one', () => {
    const reasons = [{ blockId: 'b1', beganOn: day('2026-01-19'), reason: 'no match' } as const];
    const stays = [stay('2025-12-01', '2026-01-19'), stay('2026-01-12', '2026-01-26'), stay('2026-01-22')];
    expect(voidsIn({ blocks: [block()], stays, reasons }, nights).map(({ reason }) => reason)).toEqual([
      null,
      'no match',
      null,
    ]);
  });
});

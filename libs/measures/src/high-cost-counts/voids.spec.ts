import { day } from '@lib/kernel/day';
import { VOID_REASONS, VoidReason } from '@lib/high-cost/room/block-contract';
import { HCLI_VOIDS } from '../cubes/hcli-voids.cube';
import { placesParts } from './voids';

const ON = day('2026-09-30');
const USED = { provisionType: "Children's home", weeklyPence: 499_999, use: 'used' } as const;
const empty = (beganOn: string, reason: VoidReason | null = null) => ({ beganOn: day(beganOn), reason });

describe('places held in block contracts, by the parts they are counted in', () => {
  it('are used in a kind of setting, and have no reason, length or price then', () => {
    expect(placesParts(USED, ON)).toEqual({ places: 'home|used' });
    expect(placesParts({ ...USED, provisionType: 'Supported accommodation' }, ON)).toEqual({
      places: 'other|used',
    });
    expect(placesParts({ ...USED, use: 'not known' }, ON)).toBeNull();
  });

  it.each([
    ['2026-09-30', 'under-4'],
    ['2026-09-04', 'under-4'],
    ['2026-09-03', '4-11'],
    ['2026-07-10', '4-11'],
    ['2026-07-09', '12-over'],
  ])('that are empty since %s are so for %s weeks, the night of the day among them', (beganOn, since) =>
    expect(placesParts({ ...USED, use: empty(beganOn) }, ON)).toEqual({
      ...{ places: 'home|empty', reason: 'not-recorded', since, price: '4000-4999' },
    }),
  );

  it('have a part for every reason there is', () => {
    const codes = HCLI_VOIDS.categories.map(({ code }) => code);
    for (const reason of Object.keys(VOID_REASONS) as VoidReason[]) {
      const parts = placesParts({ ...USED, use: empty('2026-09-30', reason) }, ON);
      expect(codes).toContain(`reason|${parts!['reason']}`);
      expect(parts!['reason']).not.toBe('not-recorded');
    }
  });
});

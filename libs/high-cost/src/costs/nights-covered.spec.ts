import { day } from '@lib/kernel/day';
import { nightsCovered } from './nights-covered';

const MARCH = { from: day('2026-03-01'), to: day('2026-04-01') };
const time = (
  from: string,
  to: string | null,
): { startsOn: ReturnType<typeof day>; endsOn: ReturnType<typeof day> | null } => ({
  ...{ startsOn: day(from), endsOn: to === null ? null : day(to) },
});

describe('nights that are covered', () => {
  it.each([
    ['one that lasts', [time('2025-01-01', null)], 31],
    ['two that meet', [time('2026-03-01', '2026-03-05'), time('2026-03-05', '2026-03-11')], 10],
    [
      'two at once, the later first',
      [time('2026-03-05', '2026-03-11'), time('2026-03-01', '2026-03-08')],
      10,
    ],
    ['one within another', [time('2026-03-01', '2026-03-11'), time('2026-03-03', '2026-03-04')], 10],
    ['two apart', [time('2026-03-01', '2026-03-03'), time('2026-03-30', '2026-05-01')], 4],
    ['one that ends as they begin', [time('2026-02-01', '2026-03-01')], 0],
  ])('by %s, each once', (_which, times, nights) => expect(nightsCovered(times, MARCH)).toBe(nights));
});

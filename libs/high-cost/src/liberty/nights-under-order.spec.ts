import { day } from '@lib/kernel/day';
import { LibertyOrder } from './liberty-order';
import { nightsUnderOrder, Stay } from './nights-under-order';

const order = (startsOn: string, endsOn: string | null): LibertyOrder => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
/** June has 30 nights: that of the 30th is the last. */
const JUNE = { from: day('2026-06-01'), to: day('2026-07-01') };
const stay = (startedOn: string, endedOn: string | null = null): Stay => ({
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
});
const ALWAYS = [stay('2015-01-01')];

describe('nights under an order', () => {
  it.each<[string, LibertyOrder[], number]>([
    ['are none without an order', [], 0],
    ['are all of the period under one that began before it and has no end', [order('2026-03-15', null)], 30],
    ['begin with the first day of an order, which counts', [order('2026-06-30', null)], 1],
    ['end before the last day of an order, which does not', [order('2026-05-01', '2026-06-02')], 1],
    ['are five from the 10th to the 15th', [order('2026-06-10', '2026-06-15')], 5],
    ['are none of one that ended on the first day', [order('2026-05-01', '2026-06-01')], 0],
    ['are none of one that begins on the day after', [order('2026-07-01', null)], 0],
    ['go on without a gap under the next', [order('2026-06-10', '2026-06-20'), order('2026-06-20', null)], 21],
    ['leave out the gap between two', [order('2026-06-28', null), order('2026-06-01', '2026-06-04')], 6],
    ['count once under two that meet', [order('2026-06-01', '2026-06-11'), order('2026-06-06', '2026-06-16')], 15],
    ['count once under one within another', [order('2026-06-01', '2026-06-21'), order('2026-06-05', '2026-06-08')], 20],
  ])('%s', (_what, orders, nights) => {
    expect(nightsUnderOrder(orders, JUNE, ALWAYS)).toBe(nights);
  }); // prettier-ignore

  it('are 366 in the year of a leap day', () => {
    const year = { from: day('2027-03-01'), to: day('2028-03-01') };
    expect(nightsUnderOrder([order('2020-01-01', null)], year, ALWAYS)).toBe(366);
  });

  it('of two periods make those of both together', () => {
    const orders = [order('2026-05-20', '2026-06-12'), order('2026-06-25', null)];
    const first = nightsUnderOrder(orders, { from: day('2026-05-01'), to: day('2026-06-10') }, ALWAYS);
    const second = nightsUnderOrder(orders, { from: day('2026-06-10'), to: day('2026-07-10') }, ALWAYS);
    expect([first, second]).toEqual([21, 17]);
    expect(nightsUnderOrder(orders, { from: day('2026-05-01'), to: day('2026-07-10') }, ALWAYS)).toBe(38);
  });

  it.each<[string, Stay[], number]>([
    ['are none of a child who was not looked after', [], 0],
    ['begin with the first night there', [stay('2026-06-21')], 10],
    ['leave out the night of the day on which it ended', [stay('2026-01-01', '2026-06-05')], 4],
    ['go on from one placement to the next', [stay('2026-06-10'), stay('2026-01-01', '2026-06-10')], 30],
    ['leave out the time between two', [stay('2026-06-28'), stay('2026-01-01', '2026-06-03')], 5],
    ['are none where the child had left before', [stay('2025-01-01', '2026-06-01')], 0],
  ])('that count only in the care of the borough %s', (_what, stays, nights) => {
    expect(nightsUnderOrder([order('2026-03-15', null)], JUNE, stays)).toBe(nights);
  });
});

import { day } from '@lib/kernel/day';
import { LibertyOrder } from './liberty-order';
import { problemsOfOrder } from './order-problems';

const order = (startsOn: string, endsOn: string | null = null): LibertyOrder => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const fieldsOf = (one: LibertyOrder, others: LibertyOrder[] = []): string[] =>
  problemsOfOrder(one, { today: day('2026-06-12'), birthMonth: day('2010-09-01'), others }).map(
    ({ field }) => field,
  );

describe('what is wrong with an order', () => {
  it('is nothing with one that is in order', () => {
    expect(fieldsOf(order('2026-06-01'))).toEqual([]);
    expect(fieldsOf(order('2026-07-12', '2028-10-01'))).toEqual([]);
  });

  it.each<[string, LibertyOrder, string[]]>([
    ['more than a month ahead', order('2026-07-13'), ['startsOn']],
    ['before the child was born', order('2010-08-31'), ['startsOn']],
    ['after the child is an adult', order('2028-10-01'), ['startsOn']],
    ['an end that is no later', order('2026-06-01', '2026-06-01'), ['endsOn']],
    ['an end after the month of the eighteenth birthday', order('2026-06-01', '2028-10-02'), ['endsOn']],
    ['both at once', order('2026-08-01', '2026-07-01'), ['startsOn', 'endsOn']],
  ])('names the field of %s', (_what, one, fields) => {
    expect(fieldsOf(one)).toEqual(fields);
  });

  it('is another that holds on one of its days, and not one that ends as it begins', () => {
    const standing = [order('2026-02-01', '2026-05-01')];
    expect(fieldsOf(order('2026-04-30', '2026-06-01'), standing)).toEqual(['startsOn']);
    expect(fieldsOf(order('2026-01-01'), standing)).toEqual(['endsOn']);
    expect(fieldsOf(order('2026-05-01'), standing)).toEqual([]);
    expect(fieldsOf(order('2026-01-01', '2026-02-01'), standing)).toEqual([]);
    expect(fieldsOf(order('2026-06-01'), [order('2026-05-01')])).toEqual(['startsOn']);
  });
});

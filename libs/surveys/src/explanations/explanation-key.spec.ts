import { explanationKey } from './explanation-key';

const QUERY = {
  rule: 'near_last',
  values: { total: 10, by_age: { young: { home: 1 }, old: { home: 2, hostel: 3 } } },
};

describe('what an explanation hangs on', () => {
  it('is the same for the same answers in whatever order they are kept', () =>
    expect(
      explanationKey(
        { ...QUERY, values: { by_age: { old: { hostel: 3, home: 2 }, young: { home: 1 } }, total: 10 } },
        'a',
      ),
    ).toBe(explanationKey(QUERY, 'a')));

  it.each([
    ['rule', { ...QUERY, rule: 'other' }, 'a'],
    ['row', QUERY, 'b'],
    ['answer', { ...QUERY, values: { ...QUERY.values, total: 11 } }, 'a'],
    ['cell', { ...QUERY, values: { ...QUERY.values, by_age: { young: { home: 2 } } } }, 'a'],
    ['question', { ...QUERY, values: { total: 10 } }, 'a'],
    ['last wave', { ...QUERY, against: { 'previous.total': 7 } }, 'a'],
  ])('is another with another %s', (_, query, row) =>
    expect(explanationKey(query, row)).not.toBe(explanationKey(QUERY, 'a')),
  );
});

import { parse } from '@bufbuild/cel';
import placementsSnapshot from '../instruments/placements-snapshot.json';
import sufficiency from '../instruments/sufficiency.json';
import { Expression, ExpressionError } from './expression';
import { tooMuchWork } from './too-much-work';

const why = (text: string): string | null => tooMuchWork(parse(text).expr);

const nested = (depth: number): string =>
  Array.from({ length: depth }).reduce<string>((inner, _, at) => `r.all(x${at}, ${inner})`, 'true');

describe('how much work an expression can be', () => {
  it.each([
    'homes.filter(home, home.fee > 5).all(home, home.price < total)',
    'sum(homes.filter(home, home.open).map(home, home.fee + home.extra)) <= 10',
    'children.all(child, child.needs.exists(need, need in ["a", "b"]))',
    'children.all(child, ["a", "b"].exists(need, need in child.needs))',
    '[one, two, three].filter(of, of == "preferred").size() == 1',
    'sum(column(by_age, "under_1")) <= total',
    ...[...placementsSnapshot.rules, ...sufficiency.rules].map(({ holds }) => holds),
  ])('is little: %s', (text) => expect(why(text)).toBeNull());

  it.each([
    ['homes.all(one, homes.filter(other, other.name == one.name).size() == 1)', 'again for each row'],
    ['homes.all(one, children.exists(child, child.home == one.name))', 'again for each row'],
    [nested(3), 'again for each row'],
    ['a.all(x, x.b.all(y, y.c.all(z, z > 1)))', 'a list within a list within a list'],
    ['[[1]].map(x, x + x).map(x, x + x).size() == 1', 'use map once'],
    ['a.map(x, x.b).filter(x, x > 1).map(x, x + x).size() == 1', 'use map once'],
    ['(a + a).all(x, x.b > 1)', 'joined'],
    ['(c ? a : b).all(x, x.b > 1)', 'joined'],
    [Array.from({ length: 7 }, () => 'a.all(x, x > 1)').join(' && '), 'more than 6 times'],
  ])('is too much: %s', (text, because) => expect(why(text)).toContain(because));

  it('is looked at before anything is worked out, however deep it goes', () => {
    const began = performance.now();
    expect(() => new Expression(nested(40))).toThrow(ExpressionError);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

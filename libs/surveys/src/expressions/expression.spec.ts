import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDED_FUNCTIONS } from './added-functions';
import { Bindings, Expression, ExpressionError } from './expression';
import { unworkable } from './in-words';

const ANSWERS: Bindings = {
  cla_total: 12n,
  by_group: { foster: { own: 3n, other: null }, home: { own: 9n } },
  by_age: { young: { under_1: 2n }, old: { under_1: 4n } },
  total_cost: 450_000n,
  referred_on: '2026-03-01',
  found_on: '2026-03-31',
  target_on: '2027-03-31',
  reference_day: '2026-03-31',
  previous: { cla_total: 11n },
  comment: 'Known',
  nothing: null,
};

const isTrue = (text: string) => new Expression(text).isTrue(ANSWERS);
const number = (text: string) => new Expression(text).number(ANSWERS);

describe('an expression', () => {
  it.each(ADDED_FUNCTIONS.map(({ shape, example }) => [shape, example]))(
    'takes %s, as its example does',
    (_, example) => expect(isTrue(example)).toEqual({ known: true, value: true }),
  );

  it.each([
    ['sum(by_group)', 12],
    ['sum(by_group.foster)', 3],
    ['sum(column(by_age, "under_1"))', 6],
    ['days(referred_on, found_on)', 30],
    ['days(found_on, referred_on)', -30],
    ['pounds(5)', 500],
  ])('works out %s', (text, value) => expect(number(text)).toEqual({ known: true, value }));

  it.each([
    ['within(110, 10, 100)', true],
    ['within(111, 10, 100)', false],
    ['within(90, 10, 100)', true],
    ['within(89, 10, 100)', false],
    ['within(1, 10, 0)', false],
    ['within(0, 10, 0)', true],
    ['months_after("2026-01-31", 1) == "2026-02-28"', true],
    ['blank(nothing) && blank("") && blank([]) && !blank(comment)', true],
  ])('finds %s to be %s', (text, value) => expect(isTrue(text)).toEqual({ known: true, value }));

  it.each([
    'nothing > 3',
    'missing > 3',
    'cla_total / 0 > 1',
    'days("no day", found_on) > 1',
    'sum(["text"]) > 1',
  ])('cannot work out %s yet', (text) => expect(isTrue(text).known).toBe(false));

  it('has every added function in the documentation, with its example', () => {
    const page = readFileSync(join(process.cwd(), 'docs/expressions-of-question-sets.md'), 'utf8');
    for (const { shape, example } of ADDED_FUNCTIONS)
      expect([page.includes(`\`${shape}\``), page.includes(`\`${example}\``)]).toEqual([true, true]);
  });

  it.each([
    ['cla_total > 3 &&', 'Character 15: & does not fit here.'],
    ['sum(', 'Character 4: ( does not fit here.'],
    ['', 'Character 1: something is missing here.'],
    ['place == “K2”', 'Character 10: write straight quotation marks, " or \'.'],
    ['${cla_total} > 3', 'Character 1: write the code of a question alone, without ${ and }.'],
    ['place = "K2"', 'Character 7: write == for “is equal to”.'],
    ['cla_total > 3 and place == "and"', 'Character 15: write && for “and”.'],
  ])('says of %s where it cannot be read', (text, says) =>
    expect(() => new Expression(text)).toThrow(new ExpressionError(says)),
  );

  it.each([
    ["found no matching overload for '_>_' applied to '(string, int)'", '> does not take a text or choice and a number'],
    ["found no matching overload for '_*_' applied to '(int, double)'", '* does not take a number and a number with decimals: numbers are whole, and money is in pence'],
    ["found no matching overload for 'days' applied to '(string)'", 'days does not take a text or choice: write days(from, to)'],
    ["found no matching overload for '@in' applied to '(string, map(string, dyn))'", 'in does not take a text or choice and a grid or a row'],
    ['unbound function: average', 'there is no function called average'],
    ['unbound function: not', 'there is no function called not: write ! for it'],
    ['divide by zero', 'divide by zero'],
  ])('says of “%s” what that means', (why, says) => expect(unworkable(why)).toBe(says)); // prettier-ignore

  it('knows the choices and rows it speaks of', () =>
    expect(
      new Expression('homes.filter(one, one.kind in ["K2", "Z1"]).exists(it, it.fee > 3) && "x" in why')
        .spoken,
    ).toEqual({
      ofRows: [
        { rows: 'homes', path: ['kind'] },
        { rows: 'homes', path: ['fee'] },
      ],
      heldAgainst: [
        { named: { rows: 'homes', path: ['kind'] }, text: 'K2' },
        { named: { rows: 'homes', path: ['kind'] }, text: 'Z1' },
        { named: { rows: null, path: ['why'] }, text: 'x' },
      ],
    }));

  it('has to give what is asked of it', () => {
    expect(() => isTrue('cla_total + 1')).toThrow(new ExpressionError('It has to give true or false.'));
    expect(() => number('cla_total > 1')).toThrow(new ExpressionError('It has to give a whole number.'));
  });

  it('knows what it reads, and what of it may be missing', () =>
    expect(new Expression('by_group.foster.own > previous.cla_total || blank(nothing)').reads).toEqual([
      { root: 'by_group', path: ['foster', 'own'], needed: true },
      { root: 'previous', path: ['cla_total'], needed: true },
      { root: 'nothing', path: [], needed: false },
    ]));

  it('does not read the names it gives itself', () =>
    expect(
      new Expression('rows.filter(row, row.fee >= total).size() > 1').reads.map(({ root }) => root),
    ).toEqual(['rows', 'total']));
});

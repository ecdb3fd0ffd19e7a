import { day } from '@lib/kernel/day';
import { Answers, ReturnAnswers } from '../answers/answer';
import { checkQuestionSet } from '../checking/check-question-set';
import { HOMES } from '../question-sets/homes.spec-support';
import { QUESTION_SET } from '../question-sets/question-set';
import { compile } from './compiled-set';
import { judge } from './judge';
import { WeighedAgainst } from './weighed-against';

const compiled = checkQuestionSet(HOMES).compiled!;
const FIRST: WeighedAgainst = { referenceDay: day('2026-03-31'), previous: { once: {}, rows: {} } };

const GRID = { young: { home: 2 }, old: { home: 3, hostel: 4 } };
const HOME = { id: 'a', answers: { name: 'Elm House', fee: 450_000 } };
const WHOLE: Answers = { total: 10, by_age: GRID, any_waiting: 'no' };

const judged = (once: Answers, rows: ReturnAnswers['rows'] = { homes: [HOME] }, against = FIRST) =>
  judge(compiled, { once, rows }, against);
const found = (...of: Parameters<typeof judged>) =>
  judged(...of).findings.map(({ rule, weight, place }) => [weight, rule, place.question, place.row]);

describe('a return is weighed', () => {
  it('and nothing is said of one that is right', () => expect(found(WHOLE)).toEqual([]));

  it('and what is missing is named, a grid while one cell is', () =>
    expect(
      found(
        { by_age: { ...GRID, young: { home: null } } },
        { homes: [{ id: 'a', answers: { name: 'Elm' } }] },
      ),
    ).toEqual([
      ['missing', 'missing', 'total', null],
      ['missing', 'missing', 'by_age', null],
      ['missing', 'missing', 'any_waiting', null],
      ['missing', 'missing', 'fee', 'a'],
    ]));

  it('and a rule that does not hold says so with the answers it is about', () =>
    expect(judged({ ...WHOLE, total: 8 }).findings).toEqual([
      {
        ...{
          weight: 'error',
          rule: 'ages_sum',
          place: { section: 'children', row: null, question: 'by_age' },
        },
        ...{
          says: '9 in all are more than 8',
          fix: 'Correct one of the two',
          values: { by_age: GRID, total: 8 },
        },
      },
    ]));

  it('by rules of rows, in the row', () =>
    expect(found(WHOLE, { homes: [HOME, { id: 'b', answers: { name: 'Oak', fee: 1_000_100 } }] })).toEqual([
      ['query', 'fee_usual', 'fee', 'b'],
    ]));

  it('and rows are counted over the whole return', () =>
    expect(
      found({ ...WHOLE, total: 0, by_age: { young: { home: 0 }, old: { home: 0, hostel: 0 } } }),
    ).toEqual([['error', 'homes_enough', 'total', null]]));

  it('and one that is there twice is named', () =>
    expect(found(WHOLE, { homes: [HOME, { ...HOME, id: 'b' }] })).toEqual([['error', 'twice', 'name', 'b']]));

  it('against the last wave, where there was one', () => {
    const previous = { once: { total: 5 }, rows: {} };
    expect(found(WHOLE, undefined, { ...FIRST, previous })).toEqual([['query', 'near_last', 'total', null]]);
    expect(found(WHOLE, undefined, { ...FIRST, previous: { ...previous, once: { total: 11 } } })).toEqual([]);
  });

  it('and says what the rule held the answer against', () => {
    const previous = { once: { total: 5 }, rows: {} };
    const [query] = judged(WHOLE, undefined, { ...FIRST, previous }).findings;
    expect(query).toMatchObject({ values: { total: 10 }, against: { 'previous.total': 5 } });
  });

  it('and an answer to what is not asked does not count', () => {
    const once = { ...WHOLE, reasons: ['other'], other_reason: 'Rain' };
    expect(judged(once).once.answers).toMatchObject({ reasons: null, other_reason: null });
    expect(judged({ ...once, any_waiting: 'yes' }).once.answers).toMatchObject({ other_reason: 'Rain' });
    expect(found({ ...WHOLE, any_waiting: 'yes', reasons: ['other'] })).toEqual([
      ['missing', 'missing', 'other_reason', null],
    ]);
  });

  it('and a rule that gives no true or false for rare answers says nothing of them', () => {
    const [rule, ...rules] = HOMES.rules;
    const odd = { ...rule, holds: 'total == 13 ? 1 : total > 13' };
    const set = compile(QUESTION_SET.parse({ ...HOMES, rules: [odd, ...rules] }));
    const foundWith = (total: number) =>
      judge(set, { once: { ...WHOLE, total }, rows: { homes: [HOME] } }, FIRST).findings.map(
        ({ rule: code }) => code,
      );
    expect(foundWith(13)).toEqual([]);
    expect(foundWith(12)).toEqual(['ages_sum']);
  });

  it('and what is worked out cannot be typed', () =>
    expect(judged({ ...WHOLE, others: 99 }).once.answers['others']).toBe(1));
});

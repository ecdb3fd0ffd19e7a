import { checkQuestionSet } from '../checking/check-question-set';
import { HOMES } from '../question-sets/homes.spec-support';
import { Question, QUESTION } from '../question-sets/question';
import { Given, readAnswer, readCell } from './read-answer';

const { set } = checkQuestionSet(HOMES).compiled!;

const asked = (question: object): Question => QUESTION.parse({ code: 'it', label: 'It', ...question });
const read = (question: object, given: Given) => readAnswer(set, asked(question), given);

const RANKED = { kind: 'ranked', list: 'reasons', most: 1 };

describe('what was given for a question', () => {
  it.each<[object, Given, unknown]>([
    [{ kind: 'whole' }, ' 1,204 ', 1204],
    [{ kind: 'whole' }, '312.0', 312],
    [{ kind: 'whole' }, '', null],
    [{ kind: 'money' }, '£4,500.50', 450_050],
    [{ kind: 'day' }, '27/3/2026', '2026-03-27'],
    [{ kind: 'day' }, '2026-03-27', '2026-03-27'],
    [{ kind: 'day' }, '46108', '2026-03-27'],
    [{ kind: 'yes-no-unknown' }, 'YES', 'yes'],
    [{ kind: 'yes-no-unknown' }, 'not known', 'unknown'],
    [{ kind: 'yes-no-unknown' }, 'n', 'no'],
    [{ kind: 'one', list: 'kinds' }, 'hostel', 'hostel'],
    [{ kind: 'one', list: 'ages' }, '10 AND over', 'old'],
    [{ kind: 'many', list: 'reasons' }, 'Other; no home is free', ['none-free', 'other']],
    [{ kind: 'many', list: 'reasons' }, ['other', ''], ['other']],
    [{ kind: 'many', list: 'reasons' }, [], null],
    [{ kind: 'ranked', list: 'reasons', most: 2 }, 'Other; No home is free', ['other', 'none-free']],
    [{ kind: 'text', longest: 5 }, ' short ', 'short'],
    [{ kind: 'text', pattern: { matches: '^[A-Z]+$', says: 'capitals' } }, 'SE', 'SE'],
  ])('%j: %j is %j', (question, given, answer) => expect(read(question, given)).toEqual({ answer }));

  it.each<[object, Given, string]>([
    [{ kind: 'whole' }, '-1', 'a whole number, like 312'],
    [{ kind: 'whole' }, '3.5', 'a whole number, like 312'],
    [{ kind: 'whole', lowest: 1, highest: 10 }, '11', 'a whole number, like 312, from 1 to 10'],
    [{ kind: 'money', lowest: 100 }, '0.50', 'an amount in pounds, like 4500 or 4500.50, £1 or more'],
    [{ kind: 'day' }, '31/2/2026', 'a day, like 27/3/2026'],
    [{ kind: 'yes-no-unknown' }, 'perhaps', 'Yes, No or Not known'],
    [{ kind: 'one', list: 'kinds' }, 'tent', 'one of: Home, Hostel'],
    [
      { kind: 'many', list: 'reasons' },
      'Other; rain',
      'one of: No home is free, Other; several with a semicolon between them',
    ],
    [RANKED, 'Other; No home is free', 'up to 1 of the list, each once, the most important first'],
    [{ ...RANKED, most: 2 }, 'Other; other', 'up to 2 of the list, each once, the most important first'],
    [{ kind: 'text', longest: 5 }, 'longer', '5 characters or fewer'],
    [{ kind: 'text', pattern: { matches: '^[A-Z]+$', says: 'capitals' } }, 'no', 'capitals'],
    [{ kind: 'derived', of: 'whole', formula: '1' }, '3', 'nothing: it is worked out'],
  ])('%j: %j should have been %s', (question, given, expected) =>
    expect(read(question, given)).toEqual({ expected }),
  );

  it('reads a cell of a grid by what the grid holds', () => {
    const grid = { kind: 'grid' as const, of: 'money' as const };
    expect(readCell(grid, '12.50')).toEqual({ answer: 1250 });
    expect(readCell({ ...grid, of: 'whole' }, '12.50')).toEqual({ expected: 'a whole number, like 312' });
  });

  it('is not held up by a pattern that goes on for ever', () =>
    expect(
      read({ kind: 'text', pattern: { matches: '^(a+)+$', says: 'only a' } }, `${'a'.repeat(400)}b`),
    ).toEqual({
      expected: 'only a',
    }));
});

import { Question, QUESTION } from '../question-sets/question';
import { Answer } from './answer';
import { shownAnswer } from './shown-answer';

const set = { lists: { homes: [{ code: 'K2', label: 'Children’s home' }] } };
const asked = (of: object): Question => QUESTION.parse({ code: 'q', label: 'Q', ...of });

const GRID = { kind: 'grid', down: 'homes', across: 'homes' };

describe('an answer as people read it', () => {
  it.each<[object, Answer, string]>([
    [{ kind: 'whole' }, 1204, '1,204'],
    [{ kind: 'money' }, 620_000, '£6,200'],
    [{ kind: 'day' }, '2026-03-31', '31 March 2026'],
    [{ kind: 'yes-no-unknown' }, 'unknown', 'Not known'],
    [{ kind: 'many', list: 'homes' }, ['K2'], 'Children’s home'],
    [{ kind: 'text' }, null, 'no answer'],
    [GRID, { a: { x: 3, y: null }, b: { x: 1_204 } }, '1,207 in all'],
    [{ ...GRID, totals: false }, { a: { x: 3, y: null }, b: { x: 1_204 } }, '2 numbers'],
  ])('is in words: %j', (question, answer, words) =>
    expect(shownAnswer(set, asked(question), answer)).toBe(words),
  );

  it.each<[object, Answer, string]>([
    [{ kind: 'day' }, 'in spring', 'in spring'],
    [{ kind: 'yes-no-unknown' }, 'perhaps', 'perhaps'],
    [{ kind: 'one', list: 'homes' }, 'K9', 'K9'],
    [{ kind: 'whole' }, 'no', 'no'],
  ])('of an earlier version is as it was kept: %j', (question, answer, words) =>
    expect(shownAnswer(set, asked(question), answer)).toBe(words),
  );
});

import { QUESTION } from '../question-sets/question';
import { Answer } from './answer';
import { carriedAnswer } from './carried-answer';

const set = {
  lists: {
    colours: [
      { code: 'red', label: 'Red' },
      { code: 'blue', label: 'Blue' },
    ],
    down: [
      { code: 'young', label: 'Young' },
      { code: 'old', label: 'Old' },
    ],
    across: [{ code: 'home', label: 'Home' }],
  },
};
const GRID = { kind: 'grid', down: 'down', across: 'across' };

const carried = (was: object | null, is: object, answer: Answer): Answer => {
  const asked = (of: object) => QUESTION.parse({ code: 'q', label: 'Q', ...of });
  return carriedAnswer(was ? asked(was) : undefined, { set, question: asked(is) }, answer);
};

describe('an answer to an earlier version', () => {
  it.each<[object, Answer]>([
    [{ kind: 'whole' }, 12],
    [{ kind: 'money' }, 450_050],
    [{ kind: 'day' }, '2026-03-31'],
    [{ kind: 'yes-no-unknown' }, 'unknown'],
    [{ kind: 'one', list: 'colours' }, 'red'],
    [{ kind: 'many', list: 'colours' }, ['red', 'blue']],
    [{ kind: 'ranked', list: 'colours', most: 2 }, ['blue', 'red']],
    [{ kind: 'text' }, 'Two\nlines; and more'],
    [{ kind: 'derived', of: 'whole', formula: '1' }, -3],
    [GRID, { young: { home: 1 }, old: { home: 0 } }],
  ])('stands while its question is the same: %j', (question, answer) =>
    expect(carried(question, question, answer)).toEqual(answer),
  );

  it.each<[string, object | null, object, Answer]>([
    ['of a question that was not there', null, { kind: 'whole' }, 12],
    ['of a count that is an amount now', { kind: 'whole' }, { kind: 'money' }, 312],
    ['of a word that is a number now', { kind: 'yes-no-unknown' }, { kind: 'whole' }, 'no'],
    ['of a text that is a day now', { kind: 'text' }, { kind: 'day' }, 'soon'],
    ['out of the list', { kind: 'one', list: 'colours' }, { kind: 'one', list: 'down' }, 'red'],
    ['partly out of the list', { kind: 'many', list: 'colours' }, { kind: 'many', list: 'colours' }, ['red', 'green']],
    ['above the bounds', { kind: 'whole' }, { kind: 'whole', highest: 10 }, 12],
    ['too long', { kind: 'text' }, { kind: 'text', longest: 2 }, 'long'],
    ['ranked too many', { kind: 'ranked', list: 'colours', most: 2 }, { kind: 'ranked', list: 'colours', most: 1 }, ['red', 'blue']],
    ['of a grid of amounts', GRID, { ...GRID, of: 'money' }, { young: { home: 1 } }],
    ['of a grid without one of its cells', { ...GRID, down: 'colours' }, GRID, { red: { home: 1 } }],
    ['that was none', { kind: 'whole' }, { kind: 'whole' }, null],
  ])('is none %s', (_, was, is, answer) => expect(carried(was, is, answer)).toBeNull()); // prettier-ignore

  it('of a grid is that of the cells that are still there, the others open', () =>
    expect(carried(GRID, GRID, { young: { home: 4 }, gone: { home: 5 } })).toEqual({
      young: { home: 4 },
      old: { home: null },
    }));

  it('that was worked out can be asked, as the same kind of number', () =>
    expect(carried({ kind: 'derived', of: 'whole', formula: '1' }, { kind: 'whole' }, 3)).toBe(3));
});

import { hasNumber } from '../answers/answer';
import { QUESTION_SET } from '../question-sets/question-set';
import { GridQuestion } from '../question-sets/question';
import { HOMES } from '../question-sets/homes.spec-support';
import { countedGrid, gridOf } from './filled-grid';

const set = QUESTION_SET.parse(HOMES);
/** Young or old, in a home or a hostel; the young are never in a hostel. */
const grid = set.sections[0]!.questions.find(({ code }) => code === 'by_age') as GridQuestion;

describe('a grid that is filled in', () => {
  it('has what was counted, and nought elsewhere', () =>
    expect(
      countedGrid(set, grid, [
        { down: ['young'], across: ['home'] },
        { down: ['old'], across: ['hostel'] },
        { down: ['old'], across: ['hostel'] },
      ]),
    ).toEqual({ young: { home: 1 }, old: { home: 0, hostel: 2 } }));

  it('leaves open every cell something may belong to, whatever else is counted there', () =>
    expect(
      countedGrid(set, grid, [
        { down: ['old'], across: ['home', 'hostel'] },
        { down: ['old'], across: ['home'] },
        { down: ['young'], across: ['home'] },
      ]),
    ).toEqual({ young: { home: 1 }, old: { home: null, hostel: null } }));

  it('leaves the row open where no cell of it fits, and all of it where no row does', () => {
    expect(countedGrid(set, grid, [{ down: ['young'], across: ['hostel'] }])).toEqual({
      young: { home: null },
      old: { home: 0, hostel: 0 },
    });
    expect(countedGrid(set, grid, [{ down: ['middle'], across: ['home'] }])).toBeNull();
  });

  it('takes what is known by cell and leaves the rest open', () => {
    const known = gridOf(set, grid, { old: { home: 3 }, middle: { home: 9 } });
    expect(known).toEqual({ young: { home: null }, old: { home: 3, hostel: null } });
    expect([hasNumber(known), hasNumber(gridOf(set, grid, {}))]).toEqual([true, false]);
  });
});

import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { GridQuestion } from '@lib/surveys/question-sets/question';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { FIRST_LOOK } from './attempt';
import { gridOf } from './grid-model';

const SET = QUESTION_SET.parse(HOMES);
const BY_AGE = SET.sections[0]!.questions[1] as GridQuestion;
const SAVED = { young: { home: 4 }, old: { home: 3, hostel: null } };
const facts = {
  set: SET,
  answer: SAVED,
  held: undefined,
  attempt: FIRST_LOOK,
  canChange: true,
  name: 'by_age',
};

describe('a grid as a table of boxes', () => {
  it('has a box for each cell that can be, the last wave beside it, and sums of what is saved', () => {
    const last = { answer: { young: { home: 5 }, old: { home: 0, hostel: 1 } }, title: 'September' };
    const grid = gridOf(BY_AGE, { ...facts, last });
    expect(grid.columns).toEqual(['Home', 'Hostel']);
    expect(grid.rows[0]).toEqual({
      label: 'Under 10',
      cells: [
        { name: 'by_age.young.home', label: 'Under 10, Home', value: '4', last: '5', error: false },
        null,
      ],
      total: '4',
    });
    expect(grid.rows[1]!.cells.map((cell) => [cell?.value, cell?.last])).toEqual([
      ['3', '0'],
      ['', '1'],
    ]);
    expect(grid.totals).toEqual(['7', '0', '7']);
  });

  it('gives back what was typed, and marks the cell that cannot be understood', () => {
    const attempt = {
      ...FIRST_LOOK,
      values: { 'by_age.old.hostel': 'x' },
      notUnderstood: [
        { rowId: null, question: 'by_age', cell: ['old', 'hostel'] as const, expected: 'a whole number' },
      ],
    };
    const grid = gridOf(BY_AGE, { ...facts, last: null, attempt });
    expect(grid.rows[1]!.cells[1]).toMatchObject({ value: 'x', error: true });
    expect(grid.rows[1]!.cells[0]).toMatchObject({ value: '3', error: false });
  });

  it('is turned where it would be wider than long, and its boxes keep their names', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ code: `k${at}`, label: `Kind ${at}` }));
    const set = { ...SET, lists: { ...SET.lists, kinds: many } };
    const question = { ...BY_AGE, impossible: [] };
    const grid = gridOf(question, {
      ...facts,
      set,
      answer: { young: { k1: 2 }, old: { k1: 3 } },
      last: null,
    });
    expect(grid.columns).toEqual(['Under 10', '10 and over']);
    expect(grid.rows[1]).toMatchObject({ label: 'Kind 1', total: '5' });
    expect(grid.rows[1]!.cells[0]).toMatchObject({
      name: 'by_age.young.k1',
      label: 'Under 10, Kind 1',
      value: '2',
    });
  });
});

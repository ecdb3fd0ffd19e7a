import { HOMES } from '../question-sets/homes.spec-support';
import { QUESTION_SET } from '../question-sets/question-set';
import { EMPTY_TALLY } from '../weighing/tally';
import { burdenOf, readBySet, sumOfBurdens } from './burden';

const PART = { asked: 10, answered: 6, toConfirm: 2, prefilled: 5 };

describe('what a return costs its borough', () => {
  const burden = burdenOf({
    tally: { ...EMPTY_TALLY, once: PART, inRows: { ...PART, asked: 20 }, rows: 8, rowsKnown: 6 },
    secondsWorked: 61,
  });

  it('is what was typed against what was filled in, with the minutes somebody worked', () => {
    expect(burden).toEqual({
      ...{ asked: 30, filledIn: 10, typed: 6, rows: 8, rowsKnown: 6, rowsAdded: 2, minutes: 2 },
    });
    expect(sumOfBurdens([burden, burden])).toMatchObject({ asked: 60, rowsAdded: 4, minutes: 4 });
  });
});

describe('the questions a question set reads itself', () => {
  it('are those of its rules, routing, worked-out answers and keys of rows', () => {
    const read = readBySet(QUESTION_SET.parse(HOMES));
    expect(['total', 'by_age', 'any_waiting', 'reasons', 'fee', 'name'].every((code) => read.has(code))).toBe(
      true,
    );
    expect(read.has('opened_on')).toBe(false);
    expect(read.has('other_reason')).toBe(false);
  });
});

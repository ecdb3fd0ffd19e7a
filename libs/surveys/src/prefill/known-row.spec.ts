import { Answer } from '../answers/answer';
import { hasRows, QUESTION_SET } from '../question-sets/question-set';
import { knownRow } from './known-row';

const LISTS = { places: [{ code: 'K2', label: 'Home' }, { code: 'U1', label: 'Foster' }] }; // prettier-ignore

/** What is filled in of one thing that is known, where a survey asks it by a type. */
const filledIn = (asked: object, value: Answer): Answer | undefined => {
  const set = QUESTION_SET.parse({
    ...{ code: 'made_up', title: 'Made up', purpose: 'To try it', lists: LISTS },
    sections: [
      {
        ...{ code: 'rows', title: 'Rows', rows: { one: 'child', key: ['known'] } },
        questions: [{ code: 'known', label: 'Known', ...asked }],
      },
    ],
  });
  const row = knownRow(set, set.sections.find(hasRows)!, {
    known: { value, source: 'High-cost register', on: '2026-03-31' as never },
  });
  return row['known']?.value;
};

describe('what is known of a row', () => {
  it.each<[string, object, Answer]>([
    ['a choice', { kind: 'one', list: 'places' }, 'K2'],
    ['several choices', { kind: 'many', list: 'places' }, ['K2', 'U1']],
    ['a number', { kind: 'whole' }, 3],
    ['an amount', { kind: 'money' }, 450_000],
    ['a day', { kind: 'day' }, '2026-03-31'],
    ['a text', { kind: 'text' }, 'SC123456'],
    ['yes or no', { kind: 'yes-no-unknown' }, 'yes'],
  ])('is filled in where it is asked as %s', (_, asked, value) =>
    expect(filledIn(asked, value)).toEqual(value),
  );

  it.each<[string, object, Answer]>([
    ['a choice of another list', { kind: 'one', list: 'places' }, 'Z1'],
    ['several choices where one is asked', { kind: 'one', list: 'places' }, ['K2']],
    ['a choice where several are asked', { kind: 'many', list: 'places' }, 'K2'],
    ['words where a number is asked', { kind: 'whole' }, 'SC123456'],
    ['words where an amount is asked', { kind: 'money' }, 'F'],
    ['a number where words are asked', { kind: 'text' }, 3],
    ['more words than there is room for', { kind: 'text', longest: 4 }, 'SC123456'],
    ['no day', { kind: 'day' }, 'K2'],
    ['a number where yes or no is asked', { kind: 'yes-no-unknown' }, 1],
  ])('stays blank: %s', (_, asked, value) => expect(filledIn(asked, value)).toBeUndefined());
});

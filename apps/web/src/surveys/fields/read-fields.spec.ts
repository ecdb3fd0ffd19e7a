import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';
import { everyField } from './asked-fields';
import { readFields, wasShown } from './read-fields';

const SET = QUESTION_SET.parse(HOMES);
const [CHILDREN, WAITING, EACH_HOME] = SET.sections;
const ROW = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const ofRow = EACH_HOME!.questions.map((question) => ({ rowId: ROW, question }));

describe('a form of questions', () => {
  it('gives what was typed, cell by cell and beside what stood there', () => {
    const was = JSON.stringify({ total: 7, by_age: null });
    const body = { _was: was, total: '8', 'by_age.old.home': '3', 'by_age.old.hostel': '' };
    expect(readFields(SET, everyField(CHILDREN!), body).given).toEqual([
      { rowId: null, question: 'total', given: '8', was: 7 },
      { rowId: null, question: 'by_age', given: { old: { home: '3', hostel: '' } }, was: null },
    ]);
  });

  it('leaves alone what it did not send, and takes checkboxes that were there as unticked', () => {
    expect(readFields(SET, everyField(WAITING!), {}).given).toEqual([]);
    const was = JSON.stringify({ any_waiting: 'yes', reasons: ['other'] });
    expect(readFields(SET, everyField(WAITING!), { _was: was }).given).toEqual([
      { rowId: null, question: 'reasons', given: [], was: ['other'] },
    ]);
    const ticked = readFields(SET, everyField(WAITING!), { reasons: ['none-free', 'other'] });
    expect(ticked.given).toEqual([{ rowId: null, question: 'reasons', given: ['none-free', 'other'] }]);
  });

  it('reads a day of a row out of its three boxes', () => {
    const boxes = (day: string, month: string, year: string) => ({
      [`${ROW}.opened_on-day`]: day,
      [`${ROW}.opened_on-month`]: month,
      [`${ROW}.opened_on-year`]: year,
    });
    expect(readFields(SET, ofRow, boxes('27', ' 3', '2026')).given).toEqual([
      { rowId: ROW, question: 'opened_on', given: '27/3/2026' },
    ]);
    expect(readFields(SET, ofRow, boxes('', '', '')).given).toEqual([
      { rowId: ROW, question: 'opened_on', given: '' },
    ]);
    expect(readFields(SET, ofRow, boxes('27', '', '')).given).toEqual([
      { rowId: ROW, question: 'opened_on', given: '27//' },
    ]);
  });

  it.each([
    { other: '1' },
    { total: ['1', '2'] },
    { others: '5' },
    { 'by_age.young.hostel': '1' },
    { _was: '{' },
    { _was: '7' },
  ])('refuses what no box of it is: %j', (body) => {
    expect(() => readFields(SET, everyField(CHILDREN!), body)).toThrow(UnexpectedFieldsError);
  });

  it('knows which questions it showed', () => {
    expect([...wasShown({ _was: JSON.stringify({ total: 7 }) })]).toEqual(['total']);
    expect(wasShown({}).size).toBe(0);
  });
});

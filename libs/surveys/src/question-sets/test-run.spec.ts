import { day } from '@lib/kernel/day';
import { compile } from '../judging/compiled-set';
import { HOMES } from './homes.spec-support';
import { QUESTION_SET } from './question-set';
import { testRun, Tried } from './test-run';

const HOMES_READY = compile(QUESTION_SET.parse(HOMES));
const run = (once: Tried['once'], rows: Tried['rows'] = {}) =>
  testRun(HOMES_READY, { referenceDay: day('2026-03-31'), once, rows });

describe('trying a question set with made-up answers', () => {
  it('weighs them as a return would be', () => {
    const { judged, notUnderstood, notAsked } = run(
      [
        { question: 'total', given: '1' },
        { question: 'by_age', given: { young: { home: '2' }, old: { home: '0', hostel: '0' } } },
        { question: 'any_waiting', given: 'no' },
      ],
      {
        homes: [
          {
            id: 'a',
            answers: [
              { question: 'name', given: 'Oak' },
              { question: 'fee', given: '20000' },
            ],
          },
        ],
      },
    );
    expect(notUnderstood).toEqual([]);
    expect(judged.findings.map(({ rule, place }) => [rule, place.row])).toEqual([
      ['ages_sum', null],
      ['fee_usual', 'a'],
    ]);
    expect(notAsked).toEqual(['reasons', 'other_reason']);
  });

  it('says what it could not understand, and of what there is no question', () => {
    const { notUnderstood } = run(
      [
        { question: 'total', given: 'many' },
        { question: 'colour', given: 'red' },
      ],
      { waiting: [], homes: [{ id: 'a', answers: [{ question: 'fee', given: '1' }] }] },
    );
    expect(notUnderstood.map(({ rowId, question }) => [rowId, question])).toEqual([
      [null, 'total'],
      [null, 'colour'],
      [null, 'waiting'],
    ]);
  });
});

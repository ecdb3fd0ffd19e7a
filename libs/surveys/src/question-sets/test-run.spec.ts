import { day } from '@lib/kernel/day';
import { compile } from '../judging/compiled-set';
import { HOMES } from './homes.spec-support';
import { QUESTION_SET } from './question-set';
import { readOfLastWave } from './read-of-last-wave';
import { LAST_WAVE, testRun, Tried } from './test-run';

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

  it('knows the day of the wave, and misses nothing that nobody can type', () => {
    const [children, ...others] = HOMES.sections;
    const readOnly = { required: true, readOnly: true };
    const set = QUESTION_SET.parse({
      ...HOMES,
      sections: [
        {
          ...children,
          questions: [
            { ...readOnly, kind: 'day', code: 'as_at', label: 'As at', prefill: 'wave-reference-day' },
            { ...readOnly, kind: 'whole', code: 'days', label: 'Days', prefill: 'wave-period-days' },
            ...children.questions,
          ],
        },
        ...others,
      ],
    });
    const tried = { referenceDay: day('2026-03-31'), once: [], rows: {} };
    const { judged } = testRun(compile(set), tried);
    expect(judged.once.answers).toMatchObject({ as_at: '2026-03-31', days: null });
    expect(judged.findings.map(({ place }) => place.question)).toEqual(['total', 'by_age', 'any_waiting']);
  });

  describe('against a made-up wave before', () => {
    const ASKED = QUESTION_SET.parse({
      ...HOMES,
      rules: [
        ...HOMES.rules,
        {
          ...{ code: 'fee_near_last', weight: 'query', rows: 'homes', names: ['fee'] },
          holds: 'within(fee, 10, previous.fee)',
          ...{ says: '{fee} is far from the last wave', fix: 'Check it, or explain' },
        },
        {
          ...{ code: 'others_grew', weight: 'query', names: ['others'], holds: 'others <= previous.others' },
          ...{ says: '{others} are more than in the last wave', fix: 'Check it, or explain' },
        },
      ],
    });
    const compiled = compile(ASKED);
    const home = (fee: string, id: string) => ({
      id,
      answers: [
        { question: 'name', given: 'Oak' },
        { question: 'fee', given: fee },
      ],
    });
    const tried = (lastWave?: Tried['lastWave']) =>
      testRun(compiled, {
        referenceDay: day('2026-03-31'),
        once: [
          { question: 'total', given: '10' },
          { question: 'by_age', given: { young: { home: '4' }, old: { home: '3', hostel: '2' } } },
          { question: 'any_waiting', given: 'no' },
        ],
        rows: { homes: [home('4500', 'homes-1')] },
        ...(lastWave ? { lastWave } : {}),
      });

    it('names what is read of it, worked out or not', () => {
      const { once, rows } = readOfLastWave(compiled);
      expect(once.map(({ code, kind }) => [code, kind])).toEqual([
        ['total', 'whole'],
        ['others', 'whole'],
      ]);
      expect(rows['homes']!.map(({ code }) => code)).toEqual(['fee']);
    });

    it('finds nothing in a first wave, and what is far from it in a second', () => {
      expect(tried().judged.findings).toEqual([]);
      const { judged, notUnderstood } = tried({
        once: [
          { question: 'total', given: '40' },
          { question: 'others', given: '0' },
        ],
        rows: { homes: [home('1000', 'homes-1-last-wave')] },
      });
      expect(notUnderstood).toEqual([]);
      expect(judged.findings.map(({ rule }) => rule).toSorted()).toEqual([
        ...['fee_near_last', 'near_last', 'others_grew'],
      ]);
    });

    it('says what of it could not be understood', () => {
      const { notUnderstood } = tried({
        once: [{ question: 'total', given: 'many' }],
        rows: { homes: [home('dear', 'homes-1-last-wave')] },
      });
      expect(notUnderstood.map(({ rowId, question }) => [rowId, question])).toEqual([
        [LAST_WAVE, 'total'],
        ['homes-1-last-wave', 'fee'],
      ]);
    });
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

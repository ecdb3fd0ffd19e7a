import { readGiven } from '../filling/given-answer';
import { HOMES } from '../question-sets/homes.spec-support';
import { QUESTION_SET } from '../question-sets/question-set';
import { Answer } from './answer';
import { Choosing, typedAnswer } from './typed-answer';

const set = QUESTION_SET.parse(HOMES);
const questions = new Map(set.sections.flatMap((section) => section.questions.map((one) => [one.code, one])));

const ANSWERS: Readonly<Record<string, Answer>> = {
  total: 312,
  by_age: { young: { home: 3 }, old: { home: null, hostel: 12 } },
  any_waiting: 'unknown',
  reasons: ['none-free', 'other'],
  other_reason: 'None near a school',
  name: 'The Elms',
  fee: 620_050,
  opened_on: '2026-03-07',
};

describe('an answer as it is typed', () => {
  it.each(
    (['codes', 'labels'] as const).flatMap((choosing) =>
      Object.keys(ANSWERS).map((code): [string, Choosing] => [code, choosing]),
    ),
  )('%s with %s is read again as it was', (code, choosing) => {
    const question = questions.get(code)!;
    const given = typedAnswer(set, question, ANSWERS[code]!, choosing);
    expect(readGiven(set, question, { rowId: null, question: code, given }, null)).toEqual({
      answer: ANSWERS[code],
    });
  });

  it('is what people write', () => {
    expect(typedAnswer(set, questions.get('fee')!, 620_050)).toBe('6200.50');
    expect(typedAnswer(set, questions.get('opened_on')!, '2026-03-07')).toBe('7/3/2026');
    expect(typedAnswer(set, questions.get('reasons')!, ['none-free', 'other'], 'labels')).toBe(
      'No home is free; Other',
    );
    expect(typedAnswer(set, questions.get('total')!, null)).toBe('');
  });
});

import { PrefillSource } from '../prefill/prefill-source';
import { askedThoughHeld } from './ask-once';
import { HOMES } from './homes.spec-support';
import { QUESTION_SET } from './question-set';

const SOURCES: readonly PrefillSource[] = [
  {
    ...{
      of: 'answer',
      code: 'looked-after',
      heldIn: 'Placements',
      gives: 'Children looked after',
      kinds: ['whole'],
    },
    know: () => Promise.resolve(null),
  },
  {
    ...{ of: 'rows', code: 'settings', heldIn: 'The directory', gives: 'Settings' },
    fields: { name: 'Name', fee: 'Weekly fee' },
    knowRows: () => Promise.resolve([]),
  },
];

const found = (change: object, section = 0, question = 0): string[] => {
  const document = structuredClone(HOMES) as unknown as {
    sections: { rows?: object; questions: object[] }[];
  };
  document.sections[2]!.questions = [{ kind: 'text', code: 'name', label: 'Its name' }];
  Object.assign(document.sections[section]!.questions[question]!, change);
  return askedThoughHeld(QUESTION_SET.parse(document), SOURCES.slice(0, section === 2 ? 2 : 1)).map(
    ({ question: code, takeIt }) => `${code}: ${takeIt}`,
  );
};

describe('asking once', () => {
  it('finds a question by the words of what is held, and says how to have it filled in', () => {
    const advice = ['total: Write looked-after as its prefill'];
    expect(found({ label: 'How many children are looked after?' })).toEqual(advice);
    expect(found({ label: 'Children looked after, without any short break, on the day' })).toEqual(advice);
    expect(found({ label: 'Children who look after somebody' })).toEqual([]);
    expect(found({ label: 'Children' })).toEqual([]);
  });

  it('finds it by the code of the source', () =>
    expect(found({ code: 'looked_after', label: 'Count' })).toEqual([
      'looked_after: Write looked-after as its prefill',
    ]));

  it('is content with a prefill, and with a reason to ask anyway', () => {
    const label = 'Children looked after';
    expect(found({ label, prefill: 'looked-after' })).toEqual([]);
    expect(found({ label, askedAnyway: 'To see whether it agrees' })).toEqual([]);
  });

  it('looks at kinds: what is no number is another question', () =>
    expect(found({ kind: 'text', label: 'Children looked after' })).toEqual([]));

  it('finds columns of rows, which are filled in by their code', () =>
    expect(found({}, 2)).toEqual(['name: Write settings as the prefill of the rows']));
});

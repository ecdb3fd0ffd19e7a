import { HOMES } from '../question-sets/homes.spec-support';
import { checkQuestionSet } from './check-question-set';

type Path = readonly (string | number)[];

/** The set with one thing in it written differently. */
const withAt = (document: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  copy[step] = withAt(copy[step], rest, value);
  return copy;
};

const saysOf = (path: Path, value: unknown): string[] =>
  checkQuestionSet(withAt(HOMES, path, value)).problems.map(
    (problem) => `${problem.path.join('.')}: ${problem.says}`,
  );

describe('a document that is to be a question set', () => {
  it('is taken when all is well', () => expect(checkQuestionSet(HOMES).problems).toEqual([]));

  it.each<[string, Path, unknown, string]>([
    ['no title', ['title'], ' ', 'title: Give the question set a title.'],
    ['a word that is not known', ['colour'], 'red', ': There is nothing called colour here.'],
    [
      'a code in capitals',
      ['sections', 0, 'code'],
      'Children',
      'sections.0.code: Use lower-case letters, digits and _, beginning with a letter.',
    ],
    [
      'a code twice',
      ['sections', 1, 'questions', 0, 'code'],
      'total',
      'sections.1.questions.0.code: The code total is used twice: each question, section and rule has its own',
    ],
    [
      'a word of expressions as a code',
      ['sections', 2, 'code'],
      'previous',
      'sections.2.code: previous is a word of expressions: use another code',
    ],
    [
      'a list that is not there',
      ['sections', 1, 'questions', 1, 'list'],
      'causes',
      'sections.1.questions.1.list: There is no list causes',
    ],
    [
      'a cell that is not there',
      ['sections', 0, 'questions', 1, 'impossible'],
      [['young', 'tent']],
      'sections.0.questions.1.impossible.0: The grid has no cell young by tent.',
    ],
    [
      'a rule on a field that is not there',
      ['rules', 0, 'holds'],
      'sum(by_age) <= totals',
      'rules.0.holds: No question asked before or here has the code totals.',
    ],
    [
      'a rule that names a question of rows',
      ['rules', 0, 'names'],
      ['fee'],
      'rules.0.names.0: No question that is asked once has the code fee.',
    ],
    [
      'words with an answer nobody gives',
      ['rules', 0, 'says'],
      'There are {many}',
      'rules.0.says: No question that is asked once has the code many.',
    ],
    [
      'routing by what is asked later',
      ['sections', 0, 'questions', 0, 'shownWhen'],
      'any_waiting == "yes"',
      'sections.0.questions.0.shownWhen: No question asked before or here has the code any_waiting.',
    ],
    [
      'a number held against a text',
      ['rules', 0, 'holds'],
      'any_waiting > 3',
      "rules.0.holds: It cannot be worked out with the answers it reads: found no matching overload for '_>_' applied to '(string, int)'.",
    ],
    [
      'a rule that gives a number',
      ['rules', 0, 'holds'],
      'total + 1',
      'rules.0.holds: It has to give true or false.',
    ],
    [
      'a total that cannot be met',
      ['rules', 2, 'holds'],
      'fee == 50',
      'rules.2.holds: No answers were found with which this holds: a return could never be sent.',
    ],
    [
      'a question nobody reaches',
      ['sections', 1, 'questions', 2, 'shownWhen'],
      'any_waiting == "no" && "other" in reasons',
      'sections.1.questions.2.shownWhen: No answers make this true, so that the question is never asked.',
    ],
    [
      'a section nobody reaches',
      ['sections', 2, 'shownWhen'],
      'total > 5 && total < 4',
      'sections.2.shownWhen: No answers make this true, so that the section is never asked.',
    ],
    [
      'rows told apart by what need not be answered',
      ['sections', 2, 'rows', 'key'],
      ['opened_on'],
      'sections.2.rows.key.0: opened_on cannot tell rows apart: use a text, a day, a number or a choice that has to be answered',
    ],
  ])('is refused with %s', (_, path, value, expected) => expect(saysOf(path, value)).toContain(expected));
});

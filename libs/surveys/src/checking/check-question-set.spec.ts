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
      'sections.0.questions.0.shownWhen: any_waiting is asked after this: only what stands before it can be read here.',
    ],
    [
      'a number held against a text',
      ['rules', 0, 'holds'],
      'any_waiting > 3',
      'rules.0.holds: It cannot be worked out with the answers it reads: > does not take a text or choice and a number.',
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
      'a code with nothing in it',
      ['sections', 0, 'questions', 0, 'label'],
      undefined,
      'sections.0.questions.0.label: Give its words.',
    ],
    [
      'a kind that is none',
      ['sections', 0, 'questions', 0, 'kind'],
      'decimal',
      'sections.0.questions.0.kind: Use whole, money, day, yes-no-unknown, one, many, ranked, text, grid or derived.',
    ],
    [
      'what a question of its kind has not',
      ['sections', 0, 'questions', 0, 'longest'],
      40,
      'sections.0.questions.0.longest: A question of this kind has none: leave it out.',
    ],
    [
      'a source that is not there',
      ['sections', 0, 'questions', 0, 'prefill'],
      'looked_after',
      'sections.0.questions.0.prefill: Nothing is known as looked_after for a question that is asked once. The page of uploading lists what can be filled in, and as what.',
    ],
    [
      'a source of another type',
      ['sections', 0, 'questions', 0, 'prefill'],
      'wave-reference-day',
      'sections.0.questions.0.prefill: What is known as wave-reference-day is of another type. The page of uploading lists what can be filled in, and as what.',
    ],
    [
      'rows from a source that does not tell them apart',
      ['sections', 2, 'rows', 'prefill'],
      'register',
      'sections.2.rows.prefill: Rows of register do not know name, which tells rows apart. The page of uploading lists what can be filled in, and as what.',
    ],
    [
      'an answer nobody can give',
      ['sections', 0, 'questions', 0, 'readOnly'],
      true,
      'sections.0.questions.0.readOnly: Where nothing is known to fill in, nobody could answer it: take read_only out, or have it filled in and required no.',
    ],
    [
      'bounds nothing lies between',
      ['sections', 2, 'questions', 1, 'highest'],
      50,
      'sections.2.questions.1.highest: The highest is below the lowest: nothing can be answered.',
    ],
    [
      'a pattern that is none',
      ['sections', 2, 'questions', 0, 'pattern'],
      { matches: '^[A-Z', says: 'a letter' },
      'sections.2.questions.0.pattern.matches: It cannot be read as a pattern: check that brackets are closed. For example ^[A-Z]{2}[0-9]{4}$ is two letters and four digits.',
    ],
    [
      'two choices nobody can tell apart in a cell',
      ['lists', 'ages', 1, 'label'],
      '<Under 10',
      'lists.ages.1.label: “<Under 10” (old) and “Under 10” (young) cannot be told apart where somebody writes them: capitals and marks like < and + do not count. Use other words or codes.',
    ],
    [
      'the mark between several choices in one of them',
      ['lists', 'reasons', 1, 'label'],
      'Other; say which',
      'lists.reasons.1.label: Write it without “;”, which stands between several choices in a workbook.',
    ],
    [
      'a choice of no list',
      ['rules', 0, 'holds'],
      'any_waiting != "never" || total > 0',
      'rules.0.holds: any_waiting has no choice “never”: its choices are yes, no, unknown.',
    ],
    [
      'a question the rows do not have',
      ['rules', 3, 'holds'],
      'homes.filter(home, home.fee > 5).all(home, home.price < total)',
      'rules.3.holds: The rows of homes have no question price.',
    ],
    [
      'rows that are not gone through',
      ['rules', 3, 'holds'],
      'sum(homes.fee) > total',
      'rules.3.holds: homes has rows: go through them, as in homes.map(one, one.fee).',
    ],
    [
      'what is asked once, in a row',
      ['rules', 2, 'holds'],
      'fee <= total',
      'rules.2.holds: total is asked once: in rows it is called answers.total.',
    ],
    [
      'rows, where something is asked once',
      ['rules', 0, 'holds'],
      'fee <= total',
      'rules.0.holds: fee is asked in each row of homes: go through them, as in homes.map(one, one.fee).',
    ],
    [
      'a choice without quotation marks',
      ['rules', 0, 'holds'],
      'any_waiting == yes',
      'rules.0.holds: No question has the code yes. If it is a choice, write it in quotation marks: "yes".',
    ],
    [
      'a grid in rows',
      ['sections', 2, 'questions', 2],
      { kind: 'grid', code: 'table', label: 'Table', down: 'ages', across: 'kinds' },
      'sections.2.questions.2.kind: A grid cannot stand in a section with rows: ask a number for each of its cells, or ask the grid once for all rows.',
    ],
    [
      'rows told apart by what need not be answered',
      ['sections', 2, 'rows', 'key'],
      ['opened_on'],
      'sections.2.rows.key.0: opened_on cannot tell rows apart: use a text, a day, a number or a choice that has to be answered',
    ],
  ])('is refused with %s', (_, path, value, expected) => expect(saysOf(path, value)).toContain(expected));
});

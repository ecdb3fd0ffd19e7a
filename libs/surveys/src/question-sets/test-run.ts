import { Day } from '@lib/kernel/day';
import { Answer, AnswerRow } from '../answers/answer';
import { Given, GivenCells } from '../answers/read-answer';
import { NotUnderstood, readGiven } from '../filling/given-answer';
import { CompiledSet } from '../judging/compiled-set';
import { judge, Judged } from '../judging/judge';
import { hasRows, questionsAskedOnce, Section } from './question-set';
import { Question } from './question';

/** One answer as somebody types it to try a set. */
export interface TriedAnswer {
  readonly question: string;
  readonly given: Given | GivenCells;
}

/** Made-up answers to try a question set with. */
export interface Tried {
  readonly referenceDay: Day;
  readonly once: readonly TriedAnswer[];
  /** By section. */
  readonly rows: Readonly<Record<string, readonly TriedRow[]>>;
}

/** One made-up child, search or bed. */
export interface TriedRow {
  /** What findings name it by. */
  readonly id: string;
  readonly answers: readonly TriedAnswer[];
}

/** What the set makes of made-up answers: as a borough would be told, and nothing is kept. */
export interface TestRun {
  /** What could not be understood. */
  readonly notUnderstood: readonly NotUnderstood[];
  readonly judged: Judged;
  /** Questions asked once that nobody is asked with these answers. */
  readonly notAsked: readonly string[];
}

/** Rows somebody tries a section with: enough to see each rule at work. */
export const MOST_TRIED_ROWS = 50;

/** Weighs made-up answers by a set, with no wave before. */
export const testRun = (compiled: CompiledSet, { referenceDay, once, rows }: Tried): TestRun => {
  const { set } = compiled;
  const asked = new Map(questionsAskedOnce(set).map((question) => [question.code, question]));
  const top = readAll(set, asked, once, null);
  const notUnderstood = [...top.problems];
  const inRows: Record<string, AnswerRow[]> = {};
  for (const [code, some] of Object.entries(rows)) {
    const section = set.sections.find((one) => one.code === code && hasRows(one));
    if (!section) {
      notUnderstood.push({
        ...NOWHERE,
        question: code,
        expected: 'a section with rows of this question set',
      });
      continue;
    }
    inRows[code] = some.slice(0, MOST_TRIED_ROWS).map((row) => {
      const read = readAll(set, questionsOf(section), row.answers, row.id);
      notUnderstood.push(...read.problems);
      return { id: row.id, answers: read.answers };
    });
  }
  const against = { referenceDay, previous: { once: {}, rows: {} } };
  const judged = judge(compiled, { once: top.answers, rows: inRows }, against);
  const notAsked = [...asked.keys()].filter((code) => !judged.once.asked.has(code));
  return { notUnderstood, judged, notAsked };
};

const NOWHERE = { rowId: null, cell: null };

const questionsOf = ({ questions }: Section): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.code, question]));

const readAll = (
  set: CompiledSet['set'],
  asked: ReadonlyMap<string, Question>,
  given: readonly TriedAnswer[],
  rowId: string | null,
): { readonly answers: Record<string, Answer>; readonly problems: readonly NotUnderstood[] } => {
  const answers: Record<string, Answer> = {};
  const problems: NotUnderstood[] = [];
  for (const one of given) {
    const question = asked.get(one.question);
    if (!question) {
      problems.push({
        rowId,
        question: one.question,
        cell: null,
        expected: 'a question of this question set',
      });
      continue;
    }
    const read = readGiven(set, question, { rowId, ...one }, null);
    if ('answer' in read) answers[question.code] = read.answer;
    else problems.push(...read.problems);
  }
  return { answers, problems };
};

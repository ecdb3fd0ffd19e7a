import { Day } from '@lib/kernel/day';
import { Answer, AnswerRow, Answers } from '../answers/answer';
import { Given, GivenCells } from '../answers/read-answer';
import { NotUnderstood, readGiven } from '../filling/given-answer';
import { CompiledSet } from '../judging/compiled-set';
import { judge, Judged } from '../judging/judge';
import { WeighedAgainst } from '../judging/weighed-against';
import { hasRows, questionsAskedOnce, QuestionSet, Section } from './question-set';
import { Question } from './question';
import { readOfLastWave } from './read-of-last-wave';

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
  /** What the wave before would have said; left out for a first wave. */
  readonly lastWave?: Pick<Tried, 'once' | 'rows'>;
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

/** Weighs made-up answers by a set, against a made-up wave before where there is one. */
export const testRun = (compiled: CompiledSet, { referenceDay, once, rows, lastWave }: Tried): TestRun => {
  const { set } = compiled;
  const asked = byCode(questionsAskedOnce(set));
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
  const before = lastWaveOf(compiled, lastWave);
  notUnderstood.push(...before.problems);
  const against = { referenceDay, previous: before.previous };
  const given = { once: { ...top.answers, ...knownOfWave(set, referenceDay) }, rows: inRows };
  const judged = withoutReadOnly(set, judge(compiled, given, against));
  const notAsked = [...asked.keys()].filter((code) => !judged.once.asked.has(code));
  return { notUnderstood, judged, notAsked };
};

/** What a wave itself fills in and nobody types: here its day is known. */
const knownOfWave = (set: QuestionSet, referenceDay: Day): Answers =>
  Object.fromEntries(
    questionsAskedOnce(set)
      .filter(({ readOnly, prefill }) => readOnly && prefill === 'wave-reference-day')
      .map(({ code }) => [code, referenceDay]),
  );

/** What nobody can type is filled in in a wave: here it is not said to be missing. */
const withoutReadOnly = ({ sections }: QuestionSet, judged: Judged): Judged => {
  const readOnly = new Set(
    sections.flatMap(({ questions }) => questions.filter((one) => one.readOnly).map(({ code }) => code)),
  );
  const findings = judged.findings.filter(
    ({ weight, place }) => weight !== 'missing' || !readOnly.has(place.question),
  );
  return { ...judged, findings };
};

/** What names an answer of the last wave that is asked once, where something is wrong with it. */
export const LAST_WAVE = 'last-wave';

/** What is said of the last wave; in its rows the questions that are read of it are those that tell rows apart as well. */
const lastWaveOf = (
  compiled: CompiledSet,
  lastWave: Tried['lastWave'],
): { readonly previous: WeighedAgainst['previous']; readonly problems: readonly NotUnderstood[] } => {
  const { set } = compiled;
  const read = readOfLastWave(compiled);
  const top = readAll(set, byCode(read.once), lastWave?.once ?? [], LAST_WAVE);
  const problems = [...top.problems];
  const rows: Record<string, Answers[]> = {};
  for (const section of set.sections.filter(hasRows)) {
    const asked = new Map([...questionsOf(section), ...byCode(read.rows[section.code] ?? [])]);
    rows[section.code] = (lastWave?.rows[section.code] ?? []).slice(0, MOST_TRIED_ROWS).map((row) => {
      const { answers, problems: wrong } = readAll(set, asked, row.answers, row.id);
      problems.push(...wrong);
      return answers;
    });
  }
  return { previous: { once: top.answers, rows }, problems };
};

const byCode = (questions: readonly Question[]): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.code, question]));

const NOWHERE = { rowId: null, cell: null };

const questionsOf = ({ questions }: Section): ReadonlyMap<string, Question> => byCode(questions);

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

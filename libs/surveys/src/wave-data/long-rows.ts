import { Day } from '@lib/kernel/day';
import { column, Column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { Answer, Answers } from '../answers/answer';
import { Question } from '../question-sets/question';
import { QuestionSet, Section } from '../question-sets/question-set';
import { boroughColumns } from './borough-columns';
import { amountOf, numberIn, partsOf, QuestionPart, writtenAnswer, writtenChoice } from './data-cell';
import { AnswersAs, VersionInData, WaveData } from './wave-data';

/** One answer: of a grid one cell, of several choices one of them. */
export interface LongAnswer {
  readonly version: VersionInData;
  readonly section: Section;
  /** What tells its row from the others; null for what is asked once. */
  readonly rowKey: string | null;
  readonly question: Question;
  /** The cell of a grid, or the place among several choices; null otherwise. */
  readonly part: string | null;
  /** What was answered where it is no number; null without an answer. */
  readonly answer: string | null;
  /** What was answered where it is a number: pounds, not pence. */
  readonly value: number | null;
  readonly unit: 'number' | 'pounds' | 'day' | 'text';
  readonly on: Day | null;
}

/** Every answer of the wave, one a row: by borough, section, row and question. */
export function* longAnswers(
  { set, versions }: Pick<WaveData, 'set' | 'versions'>,
  as: AnswersAs,
): Generator<LongAnswer> {
  for (const version of versions)
    for (const section of set.sections) {
      const content = version.sections[section.code];
      if (!content) continue;
      yield* answersIn({ version, section, rowKey: null, set, as }, content.answers);
      for (const { key, answers } of content.rows)
        yield* answersIn({ version, section, rowKey: key, set, as }, answers);
    }
}

interface At extends Pick<LongAnswer, 'version' | 'section' | 'rowKey'> {
  readonly set: QuestionSet;
  readonly as: AnswersAs;
}

function* answersIn(at: At, answers: Answers): Generator<LongAnswer> {
  for (const question of at.section.questions) {
    const answer = answers[question.code];
    if (answer === undefined) continue;
    if (Array.isArray(answer) && answer.length > 0) yield* choicesIn(at, question, answer as string[]);
    else for (const part of partsOf(at.set, question)) yield answerIn(at, part, answer);
  }
}

function* choicesIn(
  { set, as, ...at }: At,
  question: Question,
  codes: readonly string[],
): Generator<LongAnswer> {
  for (const [index, code] of codes.entries())
    yield {
      ...{ version: at.version, section: at.section, rowKey: at.rowKey, question },
      ...{ part: String(index + 1), answer: writtenChoice(set, question, code, as) },
      ...{ value: null, unit: 'text', on: null },
    };
}

const answerIn = (
  { set, as, version, section, rowKey }: At,
  part: QuestionPart,
  answer: Answer,
): LongAnswer => {
  const { question, cell } = part;
  const amount = amountOf(question);
  const number = numberIn(part, answer);
  const isDay = question.kind === 'day';
  return {
    ...{ version, section, rowKey, question },
    part: cell === null ? null : as === 'labels' ? cell.words : `${cell.down}.${cell.across}`,
    answer: amount === null && !isDay ? writtenAnswer(set, question, answer, as) : null,
    value: number !== null && amount === 'pounds' ? number / 100 : number,
    unit: amount ?? (isDay ? 'day' : 'text'),
    on: isDay ? (answer as Day | null) : null,
  };
};

const text = (header: string, value: (row: LongAnswer) => string | null): Column<LongAnswer> =>
  column(header, { kind: 'text', value });

const longColumns = (as: AnswersAs): Column<LongAnswer>[] => [
  ...boroughColumns<LongAnswer>(({ version }) => version),
  text('Section', ({ section }) => (as === 'labels' ? section.title : section.code)),
  text('Row', ({ rowKey }) => (rowKey === null ? '[z]' : rowInWords(rowKey))),
  text('Question code', ({ question }) => question.code),
  ...(as === 'labels' ? [text('Question', ({ question }) => question.label)] : []),
  text('Part', ({ part }) => part ?? '[z]'),
  text('Answer', ({ answer }) => answer),
  column('Value', { kind: 'plain', value: ({ value }: LongAnswer) => value }),
  column('Day', { kind: 'day', value: ({ on }: LongAnswer) => on }),
  text('Unit', ({ unit }) => unit),
];

/** What tells a row from the others is kept as a list (`keyOf`), or as the row’s own key where it says nothing of itself. */
const rowInWords = (key: string): string =>
  key.startsWith('[') ? (JSON.parse(key) as unknown[]).map(String).join(', ') : key;

/** The most rows of one sheet that programs open without trouble. */
const ROWS_A_SHEET = 100_000;

/** The long format: one sheet, and as many more as it takes, so that nothing is left out (rule X-43). */
export const longSheets = (data: WaveData, as: AnswersAs, rowsASheet = ROWS_A_SHEET): ExtractSheet[] => {
  const rows = [...longAnswers(data, as)];
  const sheets = Math.max(1, Math.ceil(rows.length / rowsASheet));
  return Array.from({ length: sheets }, (_, at) =>
    extractSheet<LongAnswer>({
      name: sheets === 1 ? 'Long format' : `Long format ${at + 1} of ${sheets}`,
      table: sheets === 1 ? 'wave_answers' : `wave_answers_part_${at + 1}`,
      about:
        'One row is one answer: a cell of a grid, or one of several choices, has a row of its own. Amounts are in pounds. A blank cell has no answer, or one in the column beside it.',
      columns: longColumns(as),
      rows: rows.slice(at * rowsASheet, (at + 1) * rowsASheet),
    }),
  );
};

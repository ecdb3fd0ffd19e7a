import { Answer } from '@lib/surveys/answers/answer';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { Finding } from '@lib/surveys/judging/finding';
import { CompiledSet } from '@lib/surveys/judging/compiled-set';
import { readOfLastWave } from '@lib/surveys/question-sets/read-of-last-wave';
import { KeptSet } from '@lib/surveys/question-sets/kept-set';
import { Question } from '@lib/surveys/question-sets/question';
import { hasRows, QuestionSet, Section } from '@lib/surveys/question-sets/question-set';
import { TestRun } from '@lib/surveys/question-sets/test-run';
import { FormErrors, FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { AskedField } from '../../surveys/fields/asked-field';
import { Attempt, FIRST_LOOK } from '../../surveys/fields/attempt';
import { FieldModel } from '../../surveys/fields/field-model';
import { FieldAsked, questionsForm } from '../../surveys/fields/form-model';
import { questionSetsPaths } from '../question-sets.paths';
import { nameOfSet } from '../set-words';
import { lastWaveFields, lastWaveOfRow, ROWS_TRIED, rowIdOf } from './tried-form';

/** What was typed and what came of it; no run before anybody typed. */
export interface TestRunShown {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: FormErrors;
  readonly run: TestRun | null;
}

interface TriedPart {
  readonly title: string;
  readonly guidance: string | null;
  readonly fields: readonly FieldModel[];
}

/** The questions with their boxes, and after a run the findings a borough would have. */
export const presentTestRun = (
  kept: KeptSet & { readonly compiled: CompiledSet },
  { values, errors, run }: TestRunShown,
): object => {
  const { set, id, compiled } = kept;
  const attempt: Attempt = {
    ...FIRST_LOOK,
    values: run || Object.keys(errors).length > 0 ? values : null,
    notUnderstood: run?.notUnderstood ?? [],
  };
  const all = [...partsOf(set), ...lastWaveParts(compiled)];
  const form = questionsForm(
    set,
    all.flatMap(({ asked }) => asked.map((field) => factsOf(set, field, { attempt, run }))),
    attempt,
  );
  return {
    title: `Try ${nameOfSet(kept)}`,
    back: { href: questionSetsPaths.set(id) },
    action: questionSetsPaths.testRun(id),
    form: { values, errors: { ...errors, ...form.form.errors } } satisfies FormModel,
    parts: withFields(all, form.fields),
    result: run && resultOf(set, run),
  };
};

interface AskedPart {
  readonly section: Pick<Section, 'guidance'>;
  readonly title: string;
  readonly asked: readonly AskedField[];
}

const partsOf = ({ sections }: QuestionSet): AskedPart[] =>
  sections.flatMap((section): AskedPart[] => {
    const of = (rowId: string | null): AskedField[] =>
      section.questions.map((question) => ({ rowId, question }));
    if (!hasRows(section)) return [{ section, title: section.title, asked: of(null) }];
    return Array.from({ length: ROWS_TRIED }, (_, at) => ({
      section,
      title: `${section.title}: ${section.rows.one} ${at + 1}`,
      asked: of(rowIdOf(section.code, at)),
    }));
  });

/** What rules read of the last wave, once and of each row that is tried; nothing where they read none. */
const lastWaveParts = (compiled: CompiledSet): AskedPart[] => {
  const titles = new Map(
    partsOf(compiled.set).flatMap(({ asked, title }) => {
      const rowId = asked[0]?.rowId ?? null;
      return rowId === null ? [] : [[lastWaveOfRow(rowId), title] as const];
    }),
  );
  const fields = lastWaveFields(readOfLastWave(compiled));
  return [...Map.groupBy(fields, ({ rowId }) => rowId ?? '')].map(([rowId, asked]) => {
    const row = titles.get(rowId);
    return {
      section: LAST_WAVE_SECTION,
      asked,
      title: row ? `In the last wave: ${row}` : 'In the last wave',
    };
  });
};

const LAST_WAVE_SECTION = {
  guidance: 'What the rules look at of the wave before. Leave it empty to try a first wave.',
};

const factsOf = (
  set: QuestionSet,
  field: AskedField,
  { attempt, run }: { readonly attempt: Attempt; readonly run: TestRun | null },
): FieldAsked => ({
  field,
  facts: {
    ...{ set, attempt, held: undefined, last: null, canChange: true },
    answer: workedOut(field, run),
  },
});

const workedOut = ({ rowId, question: { code } }: AskedField, run: TestRun | null): Answer => {
  if (!run) return null;
  if (rowId === null) return run.judged.once.answers[code] ?? null;
  const row = Object.values(run.judged.rows)
    .flat()
    .find(({ id }) => id === rowId);
  return row?.answers[code] ?? null;
};

const withFields = (parts: readonly AskedPart[], fields: readonly FieldModel[]): TriedPart[] => {
  let from = 0;
  return parts.map(({ section, title, asked }, at) => {
    const own = fields.slice(from, from + asked.length);
    from += asked.length;
    const isFirst = parts[at - 1]?.section !== section;
    return { title, guidance: isFirst ? (section.guidance ?? null) : null, fields: own };
  });
};

const resultOf = (set: QuestionSet, { judged, notAsked }: TestRun): object => ({
  heading: headingOf(judged.findings),
  findings: judged.findings.length === 0 ? null : findingsTable(set, judged.findings),
  notAsked: notAsked.map((code) => labelOf(set, code)),
});

const headingOf = (findings: readonly Finding[]): string => {
  const count = (weight: Finding['weight']): number => findings.filter((one) => one.weight === weight).length;
  const words = (number: number, one: string, many: string): string =>
    `${number} ${number === 1 ? one : many}`;
  return [
    `${count('missing')} missing`,
    words(count('error'), 'error', 'errors'),
    words(count('query'), 'query', 'queries'),
  ].join(', ');
};

const WEIGHTS = { missing: 'Missing', error: 'Error', query: 'Query' } as const;

const findingsTable = (set: QuestionSet, findings: readonly Finding[]): DataTable => ({
  caption: 'What a borough would be told',
  columns: [
    { text: 'Weight' },
    { text: 'Where' },
    { text: 'What is wrong', width: 'one-third' },
    { text: 'Answers' },
    { text: 'What to do' },
  ],
  rows: findings.map(({ weight, place, says, fix, values }) => [
    WEIGHTS[weight],
    { text: labelOf(set, place.question), note: whereOf(set, place) },
    says,
    Object.entries(values)
      .map(([code, value]) => `${labelOf(set, code)}: ${shownOf(set, code, value)}`)
      .join('; '),
    fix,
  ]),
});

const whereOf = ({ sections }: QuestionSet, { section: code, row }: Finding['place']): string => {
  const section = sections.find((one) => one.code === code);
  if (row === null || !section?.rows) return section?.title ?? code;
  return `${section.title}, ${section.rows.one} ${row.slice(code.length + 1)}`;
};

const questionOf = ({ sections }: QuestionSet, code: string): Question | undefined =>
  sections.flatMap(({ questions }) => questions).find((question) => question.code === code);

const labelOf = (set: QuestionSet, code: string): string => questionOf(set, code)?.label ?? code;

const shownOf = (set: QuestionSet, code: string, value: Finding['values'][string]): string => {
  const question = questionOf(set, code);
  return question ? shownAnswer(set, question, value) : '';
};

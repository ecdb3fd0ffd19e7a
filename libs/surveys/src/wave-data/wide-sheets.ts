import { column, Column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { Day } from '@lib/kernel/day';
import { Answers } from '../answers/answer';
import { hasRows, RowsSection } from '../question-sets/question-set';
import { boroughColumns } from './borough-columns';
import { amountOf, numberIn, partsOf, QuestionPart, writtenAnswer } from './data-cell';
import { headingsOf } from './headers';
import { sheetNames, tableName } from './sheet-names';
import { AnswersAs, VersionInData, WaveData } from './wave-data';

interface WideRow {
  readonly version: VersionInData;
  readonly answers: Answers;
}

/** One row a return of what is asked once; and of each section with rows a sheet, with one row for each of them. */
export const wideSheets = (data: WaveData, as: AnswersAs): ExtractSheet[] => {
  const sections = data.set.sections.filter(hasRows);
  const names = sheetNames(sections);
  return [
    returnsSheet(data, as),
    ...sections.map((section, at) => rowsSheet(data, section, { as, name: names[at]! })),
  ];
};

const returnsSheet = (data: WaveData, as: AnswersAs): ExtractSheet => {
  const { set, versions } = data;
  const parts = set.sections
    .filter((section) => !hasRows(section))
    .flatMap(({ questions }) => questions.flatMap((question) => partsOf(set, question)));
  return extractSheet<WideRow>({
    name: 'Returns',
    table: 'wave_returns',
    about:
      'One row is what one borough last handed in, with every question that is asked once. [z] was not asked of it, and a blank cell has no answer.',
    columns: [
      ...boroughColumns<WideRow>(({ version }) => version),
      column('Days late (days)', { kind: 'whole', value: ({ version }: WideRow) => version.daysLate }),
      column('Receipt', { kind: 'text', value: ({ version }: WideRow) => version.reference }),
      column('Times handed in', { kind: 'whole', value: ({ version }: WideRow) => version.number }),
      column('Accepted', {
        kind: 'text',
        value: ({ version }: WideRow) => (version.accepted ? 'Yes' : 'No'),
      }),
      column('Nothing to report', {
        kind: 'text',
        value: ({ version }: WideRow) => (version.isNil ? 'Yes' : 'No'),
      }),
      ...answerColumns(data, parts, as),
    ],
    rows: versions.map((version) => ({
      version,
      answers: Object.assign({}, ...Object.values(version.sections).map(({ answers }) => answers)) as Answers,
    })),
  });
};

const rowsSheet = (
  data: WaveData,
  section: RowsSection,
  { as, name }: { readonly as: AnswersAs; readonly name: string },
): ExtractSheet =>
  extractSheet<WideRow>({
    name,
    table: tableName(section.code),
    about: `One row is one ${section.rows.one} of “${section.title}”. Boroughs that do not share such rows are not in it.`,
    columns: [
      ...boroughColumns<WideRow>(({ version }) => version),
      ...answerColumns(
        data,
        section.questions.flatMap((question) => partsOf(data.set, question)),
        as,
      ),
    ],
    rows: data.versions.flatMap((version) =>
      (version.sections[section.code]?.rows ?? []).map(({ answers }) => ({ version, answers })),
    ),
  });

/** Headings that stand before those of questions on one sheet or another. */
const OWN = ['Handling', 'Borough', 'Area code', 'Late', 'Days late (days)', 'Receipt', 'Times handed in', 'Accepted', 'Nothing to report']; // prettier-ignore

const answerColumns = (
  { set }: Pick<WaveData, 'set'>,
  parts: readonly QuestionPart[],
  as: AnswersAs,
): Column<WideRow>[] => {
  const headings = headingsOf(parts, as, OWN);
  return parts.map((part, at) => answerColumn(set, part, { heading: headings[at]!, as }));
};

const answerColumn = (
  set: WaveData['set'],
  part: QuestionPart,
  { heading, as }: { readonly heading: string; readonly as: AnswersAs },
): Column<WideRow> => {
  const { question } = part;
  const isAsked = ({ answers }: WideRow): boolean => answers[question.code] !== undefined;
  const answerOf = ({ answers }: WideRow): Answers[string] => answers[question.code] ?? null;
  const amount = amountOf(question);
  if (amount !== null)
    return column(heading, {
      kind: amount === 'pounds' ? 'money' : 'whole',
      value: (row: WideRow) => (isAsked(row) ? numberIn(part, answerOf(row)) : '[z]'),
    });
  if (question.kind === 'day')
    return column(heading, {
      kind: 'day',
      value: (row: WideRow) => (isAsked(row) ? (answerOf(row) as Day | null) : '[z]'),
    });
  return column(heading, {
    kind: 'text',
    value: (row: WideRow) => (isAsked(row) ? writtenAnswer(set, question, answerOf(row), as) : '[z]'),
  });
};

import { Answer, Answers, cellsOf, isGrid } from '@lib/surveys/answers/answer';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { rowWords } from '@lib/surveys/comparing/row-words';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { Question } from '@lib/surveys/question-sets/question';
import { hasRows, RowsSection } from '@lib/surveys/question-sets/question-set';
import { VersionCopy } from '@lib/surveys/submitting/submitted-returns.service';
import { Day } from '@lib/kernel/day';
import { column, Column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';

const HANDLING = 'OFFICIAL-SENSITIVE';

interface Line {
  readonly section: string;
  readonly question: string;
  readonly code: string;
  readonly answer: string;
}

const text = <Row>(header: string, value: (row: Row) => string): Column<Row> =>
  column(header, { kind: 'text', value });

/** Every answer that is given once, a grid cell by cell. */
export const answersSheet = ({ compiled: { set }, sections }: VersionCopy): ExtractSheet => {
  const once = Object.assign({}, ...sections.map(({ answers }) => answers)) as Answers;
  const rows = set.sections
    .filter((section) => !hasRows(section))
    .flatMap(({ title, questions }) =>
      questions
        .filter(({ code }) => code in once)
        .flatMap((question) => linesOf(set, title, question, once[question.code] ?? null)),
    );
  return extractSheet<Line>({
    name: 'Answers',
    table: 'answers',
    about: 'One row is one answer that is given once; of a grid, one cell.',
    rows,
    columns: [
      text('Handling', () => HANDLING),
      text('Section', ({ section }) => section),
      text('Question', ({ question }) => question),
      text('Code', ({ code }) => code),
      text('Answer', ({ answer }) => answer),
    ],
  });
};

const linesOf = (
  set: VersionCopy['compiled']['set'],
  section: string,
  question: Question,
  answer: Answer,
): Line[] => {
  const { label, code } = question;
  if (question.kind !== 'grid')
    return [{ section, question: label, code, answer: shownAnswer(set, question, answer) }];
  const one = { ...question, kind: question.of } as Question;
  return cellsOf(set, question).map(({ down, across }) => ({
    section,
    question: `${label}: ${down.label}, ${across.label}`,
    code: `${code}.${down.code}.${across.code}`,
    answer: shownAnswer(set, one, isGrid(answer) ? (answer[down.code]?.[across.code] ?? null) : null),
  }));
};

/** A sheet for each section with rows. */
export const rowsSheets = (copy: VersionCopy): ExtractSheet[] =>
  copy.compiled.set.sections.filter(hasRows).flatMap((section, at) => {
    const rows = copy.sections.find((one) => one.section === section.code)?.rows;
    return rows ? [rowsSheet(copy, section, { rows, at })] : [];
  });

type Row = VersionCopy['sections'][number]['rows'][number];

/** What a tab cannot be called, and how long it can be. */
const NOT_IN_A_NAME = /[[\]:*?/\\']/g;
const LONGEST_NAME = 28;

const rowsSheet = (
  { compiled: { set } }: VersionCopy,
  section: RowsSection,
  { rows, at }: { readonly rows: readonly Row[]; readonly at: number },
): ExtractSheet =>
  extractSheet<Row>({
    // Numbered, so that no two are called alike, whatever the sections are called.
    name: `${at + 1} ${section.title.replaceAll(NOT_IN_A_NAME, ' ')}`.slice(0, LONGEST_NAME).trim(),
    table: `rows_of_${section.code}`,
    about: `One row is one ${section.rows.one}. ${HANDLING}.`,
    rows,
    columns: [
      text('Handling', () => HANDLING),
      ...section.questions.map((question) => columnOf(set, section, question)),
    ],
  });

const columnOf = (
  set: VersionCopy['compiled']['set'],
  { questions }: RowsSection,
  question: Question,
): Column<Row> => {
  const answerOf = ({ answers }: Row): Answer => answers[question.code] ?? null;
  const isAlone = questions.filter(({ label }) => label === question.label).length === 1;
  const header = isAlone ? question.label : `${question.label} (${question.code})`;
  const unit = question.kind === 'derived' ? question.of : question.kind;
  if (unit === 'whole' || unit === 'money')
    return column(unit === 'money' ? `${header} (£)` : header, {
      kind: unit,
      value: (row: Row) => (answerOf(row) as number | null) ?? '[x]',
    });
  if (unit === 'day')
    return column(header, { kind: 'day', value: (row: Row) => (answerOf(row) as Day | null) ?? '[x]' });
  return text(header, (row: Row) =>
    isAnswered(answerOf(row)) ? shownAnswer(set, question, answerOf(row)) : '[x]',
  );
};

interface Query {
  readonly section: string;
  readonly row: string;
  readonly says: string;
  readonly explanation: string;
}

/** The queries that were explained. */
export const queriesSheet = ({ compiled: { set }, sections }: VersionCopy): ExtractSheet =>
  extractSheet<Query>({
    name: 'Queries',
    table: 'queries',
    about: 'One row is one query with its explanation.',
    rows: sections.flatMap(({ section, explained }) =>
      explained.map(({ says, explanation, rowKey }) => ({
        ...{
          section: set.sections.find(({ code }) => code === section)?.title ?? section,
          says,
          explanation,
        },
        row: rowKey === null ? '' : rowWords(set, section, rowKey),
      })),
    ),
    columns: [
      text('Handling', () => HANDLING),
      text('Section', ({ section }) => section),
      text('Row', ({ row }) => row),
      text('Query', ({ says }) => says),
      text('Explanation', ({ explanation }) => explanation),
    ],
  });

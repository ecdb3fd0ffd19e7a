import { column, Column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { PREFILL_SOURCES } from '../prefill/prefill-register';
import { Question, QuestionKind } from '../question-sets/question';
import { Choice, hasRows, QuestionSet, Section } from '../question-sets/question-set';
import { codeOf } from './headers';
import { partsOf, QuestionPart } from './data-cell';

interface DictionaryRow {
  readonly section: Section;
  readonly part: QuestionPart;
}

const KINDS: Readonly<Record<QuestionKind, string>> = {
  whole: 'Whole number',
  money: 'Amount of money',
  day: 'Day',
  'yes-no-unknown': 'Yes, no or not known',
  one: 'One of a list',
  many: 'Several of a list',
  ranked: 'Some of a list, in order',
  text: 'Text',
  grid: 'Cell of a grid',
  derived: 'Worked out',
};

/** What each column means, and what each code stands for: the same document as the question set. */
export const dictionarySheets = (set: QuestionSet): ExtractSheet[] => [
  questionsSheet(set),
  ...listsSheet(set),
];

const text = (header: string, value: (row: DictionaryRow) => string): Column<DictionaryRow> =>
  column(header, { kind: 'text', value });

const questionsSheet = (set: QuestionSet): ExtractSheet =>
  extractSheet<DictionaryRow>({
    name: 'Questions',
    table: 'wave_dictionary',
    about:
      'The dictionary: one row is one column of the data, with its question, kind, list and where it was filled in from.',
    columns: [
      text('Code', ({ part }) => codeOf(part)),
      text('Section code', ({ section }) => section.code),
      text('Section', ({ section }) => section.title),
      text('Asked for each', ({ section }) => (hasRows(section) ? section.rows.one : 'return')),
      text('Question', ({ part }) => part.question.label),
      text('Part', ({ part }) => part.cell?.words ?? '[z]'),
      text('Kind', ({ part }) => KINDS[part.question.kind]),
      text('Unit', ({ part: { question } }) => unitOf(question)),
      text('List', ({ part }) => listOf(part.question)),
      text('Has to be answered', ({ part }) => (part.question.required ? 'Yes' : 'No')),
      text('Asked only where', ({ part }) => part.question.shownWhen ?? '[z]'),
      text('Worked out as', ({ part: { question } }) =>
        question.kind === 'derived' ? question.formula : '[z]',
      ),
      text('Filled in from', ({ part, section }) => filledInFrom(part.question, section)),
    ],
    rows: set.sections.flatMap((section) =>
      section.questions.flatMap((question) => partsOf(set, question).map((part) => ({ section, part }))),
    ),
  });

const unitOf = (question: Question): string => {
  if (question.kind === 'money') return 'pounds';
  if (question.kind === 'derived' || question.kind === 'grid')
    return question.of === 'money' ? 'pounds' : 'number';
  return question.kind === 'whole' ? 'number' : '[z]';
};

const listOf = (question: Question): string => {
  if (question.kind === 'grid') return `${question.down}, ${question.across}`;
  return 'list' in question ? question.list : '[z]';
};

/** Where a fact was held before the borough was asked; a set may name a source that is not there any more. */
const filledInFrom = ({ prefill }: Question, section: Section): string => {
  const code = prefill ?? (hasRows(section) ? section.rows.prefill : undefined);
  if (code === undefined) return '[z]';
  const source = PREFILL_SOURCES.find((one) => one.code === code);
  return source ? `${source.heldIn} (${code})` : code;
};

interface ListRow extends Choice {
  readonly list: string;
}

const listsSheet = ({ lists }: QuestionSet): ExtractSheet[] => {
  const rows = Object.entries(lists).flatMap(([list, choices]) =>
    choices.map((choice) => ({ list, ...choice })),
  );
  if (rows.length === 0) return [];
  return [
    extractSheet<ListRow>({
      name: 'Lists',
      table: 'wave_lists',
      about: 'One row is one choice of a list: its code, and the words people chose it by.',
      columns: [
        column('List', { kind: 'text', value: ({ list }: ListRow) => list }),
        column('Choice code', { kind: 'text', value: ({ code }: ListRow) => code }),
        column('Words', { kind: 'text', value: ({ label }: ListRow) => label }),
      ],
      rows,
    }),
  ];
};

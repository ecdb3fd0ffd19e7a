import { Question } from '@lib/surveys/question-sets/question';
import { isAboutChildren } from '@lib/surveys/question-sets/about-children';
import { choicesOf, hasRows, QuestionSet, Section } from '@lib/surveys/question-sets/question-set';
import { kindWords, listsOf } from '@lib/surveys/specification/question-words';
import { DataTable } from '@lib/web-kit/tables/data-table';

export interface SectionOutline {
  readonly title: string;
  readonly guidance: string | null;
  /** When it is asked, and that it is asked row by row; empty where it always is, once. */
  readonly notes: readonly string[];
  /** How many questions it has, in words. */
  readonly size: string;
  readonly questions: DataTable;
}

export interface Outline {
  readonly sections: readonly SectionOutline[];
  readonly rules: DataTable | null;
  /** Whether all of it is shown at once. */
  readonly isShort: boolean;
}

/** What a question set asks, section by section, and its rules. */
export const presentOutline = (set: QuestionSet): Outline => ({
  sections: set.sections.map((section) => outlineOf(set, section)),
  rules: set.rules.length === 0 ? null : rulesTable(set),
  isShort: set.sections.length <= MOST_OPEN,
});

/** More sections than this are opened one by one. */
const MOST_OPEN = 3;

const outlineOf = (set: QuestionSet, section: Section): SectionOutline => ({
  title: section.title,
  guidance: section.guidance ?? null,
  notes: notesOf(section),
  size: `${section.questions.length} ${section.questions.length === 1 ? 'question' : 'questions'}`,
  questions: {
    caption: `Questions of ${section.title}`,
    hideCaption: true,
    small: true,
    columns: [
      { text: 'Question', width: 'one-third' },
      { text: 'Answer' },
      { text: 'Filled in from' },
      { text: 'Asked where' },
    ],
    rows: section.questions.map((question) => [
      { text: question.label, note: question.code },
      { text: kindWords(question), note: choicesWords(set, question) },
      filledInFrom(question),
      question.shownWhen ?? 'Always',
    ]),
  },
});

const notesOf = (section: Section): string[] => [
  ...(hasRows(section)
    ? [
        `Asked again for each ${section.rows.one}, up to ${section.rows.most}; told apart by ${section.rows.key.join(', ')}.`,
        ...(section.rows.prefill ? [`Rows are filled in from ${section.rows.prefill}.`] : []),
        isAboutChildren(section)
          ? 'A row is about one child: the programme reads it where the borough agreed to high-cost rows too.'
          : 'A row is not about a child.',
      ]
    : []),
  ...(section.shownWhen ? [`Asked where ${section.shownWhen}`] : []),
];

const filledInFrom = ({ prefill, askedAnyway, kind, readOnly }: Question): string => {
  if (kind === 'derived') return 'Worked out';
  if (prefill) return readOnly ? `${prefill}, not to be changed` : prefill;
  return askedAnyway ? `Nothing: ${askedAnyway}` : 'Nothing';
};

/** A longer list is in the specification. */
const MOST_CHOICES = 12;

const choicesWords = (set: QuestionSet, question: Question): string => {
  const required = question.required || question.kind === 'derived' ? [] : ['Can be left out'];
  const lists = listsOf(question).map((list) => {
    const labels = choicesOf(set, list).map(({ label }) => label);
    const more = labels.length - MOST_CHOICES;
    return more > 0 ? `${labels.slice(0, MOST_CHOICES).join('; ')}; and ${more} more` : labels.join('; ');
  });
  return [...required, ...lists].join('. ');
};

const rulesTable = ({ rules }: QuestionSet): DataTable => ({
  caption: 'Rules',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'What it says', width: 'one-third' },
    { text: 'Weight' },
    { text: 'Has to hold' },
    { text: 'How to mend it' },
  ],
  rows: rules.map(({ code, weight, holds, says, fix, rows }) => [
    { text: says, note: rows ? `${code}, in each row of ${rows}` : code },
    weight === 'error' ? 'Error' : 'Query',
    holds,
    fix,
  ]),
});

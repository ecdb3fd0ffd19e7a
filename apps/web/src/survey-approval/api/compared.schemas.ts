import { ComparedTotal } from '@lib/surveys/comparing/compared-totals';
import { ShownDifference } from '@lib/surveys/comparing/shown-differences';
import { ReviewComment, ReviewDecision } from '@lib/surveys/reviewing/review-comment';
import { ReturnVersion, VersionSection } from '@lib/surveys/reviewing/versions.query';
import { CompiledSet } from '@lib/surveys/judging/compiled-set';
import { Answers } from '@lib/surveys/answers/answer';
import { typedAnswer } from '@lib/surveys/answers/typed-answer';
import {
  byName,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { TALLY } from '../../surveys/api/surveys.schemas';

export const TOTAL = shape<ComparedTotal>('SurveyTotal', 'A number of a return beside the last wave', {
  section: text('Code of the section', 'cohort'),
  sectionTitle: text('What the section is called', 'Children looked after'),
  question: orNull(text('Code of the question; null for the rows of a section', 'cla_total')),
  label: text('What it is', 'Children looked after'),
  is: text('The number now, as it is shown', '312'),
  was: orNull(text('In the last wave; null where there is none', '298')),
  isOutlier: flag('Whether it is far from the last wave'),
});

export const DIFFERENCE = shape<ShownDifference>(
  'SurveyDifference',
  'What is different between two versions',
  {
    section: text('Code of the section', 'cohort'),
    sectionTitle: text('What the section is called', 'Children looked after'),
    rowKey: orNull(text('What tells the row from the others; null for what is asked once', '["C-7KQ4M2"]')),
    what: oneOf(['changed', 'added', 'removed'], 'What happened'),
    label: orNull(
      text('The question, with the cell of a grid; null of a whole row', 'Children looked after'),
    ),
    was: text('What it was', '298'),
    is: text('What it is', '312'),
  },
);

export type CommentJson = Omit<ReviewComment, 'writtenAt' | 'sentAt' | 'repliedAt'> & {
  readonly writtenAt: string;
  readonly sentAt: string | null;
  readonly repliedAt: string | null;
};

export const COMMENT = shape<CommentJson>('SurveyComment', 'What a reviewer asks about an answer', {
  id: key('Key of the comment'),
  number: whole('The version it is about'),
  section: text('Code of the section', 'cohort'),
  question: text('Code of the question', 'cla_total'),
  rowKey: orNull(text('What tells the row from the others; null for what is asked once', '["C-7KQ4M2"]')),
  comment: text('What is asked', 'Is this right?'),
  writtenAt: moment('When it was written'),
  writtenByName: text('By whom', 'A made-up officer'),
  sentAt: orNull(moment('When the borough got it; null while the reviewer writes')),
  reply: orNull(text('What the borough replies; null before', 'One was left out')),
  repliedAt: orNull(moment('When')),
  repliedByName: orNull(text('By whom', 'A made-up officer')),
});

export const commentJson = (one: ReviewComment): CommentJson => ({
  ...one,
  writtenAt: one.writtenAt.toString(),
  sentAt: one.sentAt?.toString() ?? null,
  repliedAt: one.repliedAt?.toString() ?? null,
});

export type VersionJson = Omit<ReturnVersion, 'id' | 'submittedAt'> & { readonly submittedAt: string };

export const VERSION_FIELDS = {
  number: whole('Counts up from 1'),
  reference: text('The reference of the receipt', 'S-7KQ4M2'),
  because: orNull(text('Why it was submitted again; null for the first', 'One child was left out')),
  isNil: flag('Whether the borough says that it has nothing to report'),
  tally: TALLY,
  daysLate: whole('Days after the deadline of the borough; 0 in time'),
  submittedAt: moment('When it was submitted'),
  submittedByName: text('Who approved it', 'A made-up officer'),
  preparedByName: text('Who had marked it ready', 'A made-up officer'),
};

export const VERSION = shape<VersionJson>(
  'SurveyVersion',
  'A return as it was submitted once',
  VERSION_FIELDS,
);

export const versionJson = ({ id: _, ...version }: ReturnVersion): VersionJson => ({
  ...version,
  submittedAt: version.submittedAt.toString(),
});

export type DecisionJson = Omit<ReviewDecision, 'id' | 'decidedAt'> & { readonly decidedAt: string };

export const DECISION = shape<DecisionJson>('SurveyDecision', 'What was decided about a version', {
  number: whole('The version'),
  decision: oneOf(
    ['taken up', 'accepted', 'accepted with a note', 'returned', 'set back', 'reopened'],
    'What was decided',
  ),
  note: orNull(text('Why, or what is noted', 'One thing to look at')),
  decidedAt: moment('When'),
  decidedByName: text('By whom', 'A made-up officer'),
});

export const decisionJson = ({ id: _, ...decision }: ReviewDecision): DecisionJson => ({
  ...decision,
  decidedAt: decision.decidedAt.toString(),
});

interface AnswerSentJson {
  readonly question: string;
  readonly text: string | null;
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
}

const ANSWER = shape<AnswerSentJson>('SurveyAnswerSent', 'An answer as it was submitted', {
  question: text('Code of the question', 'cla_total'),
  text: orNull(text('The answer as it would be given; null of a grid', '312')),
  cells: orNull(
    byName(byName(text('The cell', '12'), 'By column'), 'Of a grid, its cells by row and column'),
  ),
});

export interface SectionJson {
  readonly section: string;
  readonly answers: readonly AnswerSentJson[];
  readonly rows: readonly { readonly key: string; readonly answers: readonly AnswerSentJson[] }[];
  readonly explained: readonly {
    rule: string;
    question: string;
    rowKey: string | null;
    says: string;
    explanation: string;
  }[];
}

export const SECTION = shape<SectionJson>('SurveySectionSent', 'A section as it was submitted', {
  section: text('Code of the section', 'cohort'),
  answers: list(ANSWER, 'What is asked once'),
  rows: list(
    shape<SectionJson['rows'][number]>('SurveyRowSent', 'A row as it was submitted', {
      key: text('What tells it from the others', '["C-7KQ4M2"]'),
      answers: list(ANSWER, 'Its answers'),
    }),
    'Its rows',
  ),
  explained: list(
    shape<SectionJson['explained'][number]>('SurveyQueryExplained', 'A query with its explanation', {
      rule: text('Code of the rule', 'groups_add_up'),
      question: text('Code of the question', 'cla_total'),
      rowKey: orNull(text('What tells the row from the others', '["C-7KQ4M2"]')),
      says: text('What looked unusual'),
      explanation: text('Why it is right'),
    }),
    'Queries that are explained',
  ),
});

export const sectionJson =
  ({ set }: CompiledSet) =>
  ({ section, answers, rows, explained }: VersionSection): SectionJson => {
    const questions = set.sections.find(({ code }) => code === section)?.questions ?? [];
    const given = (some: Answers): AnswerSentJson[] =>
      questions
        .filter(({ code }) => code in some)
        .map((question) => {
          const typed = typedAnswer(set, question, some[question.code] ?? null);
          return question.kind === 'grid'
            ? { question: question.code, text: null, cells: typed as AnswerSentJson['cells'] }
            : { question: question.code, text: typed as string, cells: null };
        });
    return {
      section,
      answers: given(answers),
      rows: rows.map((row) => ({ key: row.key, answers: given(row.answers) })),
      explained,
    };
  };

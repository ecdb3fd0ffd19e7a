import { Column, column } from '@lib/workbook/writing/column';
import { extractSheet, ExtractSheet } from '@lib/workbook/writing/workbook-document';
import { PrefillSource } from '../prefill/prefill-source';
import { Question } from '../question-sets/question';
import { isAboutChildren } from '../question-sets/about-children';
import { hasRows, QuestionSet, Rule, Section } from '../question-sets/question-set';
import { kindWords, listsOf } from './question-words';

/** Everything a question set says, for whoever builds something that answers or reads it: a sheet for each thing. */
export const specificationSheets = (set: QuestionSet, sources: readonly PrefillSource[]): ExtractSheet[] => [
  sectionsSheet(set),
  questionsSheet(set, new Map(sources.map(({ code, heldIn }) => [code, heldIn]))),
  ...(Object.keys(set.lists).length > 0 ? [listsSheet(set)] : []),
  ...gapsSheet(set),
  ...(set.rules.length > 0 ? [rulesSheet(set)] : []),
];

const text = <Row>(
  header: string,
  value: (row: Row) => string | null | undefined,
  widest = 50,
): Column<Row> => column(header, { kind: 'text', value: (row: Row) => value(row) ?? null, widest });

const sectionsSheet = ({ sections }: QuestionSet): ExtractSheet =>
  extractSheet<Section>({
    name: 'Sections',
    table: 'survey_sections',
    about: 'One row is one section of the survey, in the order in which they are asked.',
    rows: sections,
    columns: [
      text('Section', ({ code }: Section) => code),
      text('Title', ({ title }: Section) => title),
      text('Guidance', ({ guidance }: Section) => guidance, 70),
      text('Asked where', ({ shownWhen }: Section) => shownWhen, 70),
      text('A row is one', ({ rows }: Section) => rows?.one),
      text('What tells rows apart', ({ rows }: Section) => rows?.key.join(', ')),
      column('Most rows', { kind: 'whole', value: ({ rows }: Section) => rows?.most ?? null }),
      text('Rows filled in from', ({ rows }: Section) => rows?.prefill),
      text('Rows are about children', (section: Section) =>
        hasRows(section) ? (isAboutChildren(section) ? 'Yes' : 'No') : undefined,
      ),
    ],
  });

interface AskedQuestion {
  readonly section: string;
  readonly question: Question;
}

const questionsSheet = ({ sections }: QuestionSet, heldIn: ReadonlyMap<string, string>): ExtractSheet =>
  extractSheet<AskedQuestion>({
    name: 'Questions',
    table: 'survey_questions',
    about: 'One row is one question. A question of a section with rows is asked again for each row.',
    rows: sections.flatMap(({ code, questions }) =>
      questions.map((question): AskedQuestion => ({ section: code, question })),
    ),
    columns: [
      text('Section', ({ section }: AskedQuestion) => section),
      text('Question', ({ question }: AskedQuestion) => question.code),
      text('Label', ({ question }: AskedQuestion) => question.label, 70),
      text('Answer', ({ question }: AskedQuestion) => kindWords(question)),
      text('Lists', ({ question }: AskedQuestion) => listsOf(question).join(', ') || null),
      text('Has to be answered', ({ question }: AskedQuestion) => (question.required ? 'Yes' : 'No')),
      text('Asked where', ({ question }: AskedQuestion) => question.shownWhen, 70),
      text(
        'Worked out as',
        ({ question }: AskedQuestion) => (question.kind === 'derived' ? question.formula : null),
        70,
      ),
      text('Has to look like', ({ question }: AskedQuestion) =>
        question.kind === 'text' ? question.pattern?.says : null,
      ),
      text('Filled in from', ({ question }: AskedQuestion) => question.prefill),
      text('Held in', ({ question }: AskedQuestion) => heldIn.get(question.prefill ?? '')),
      text('Asked though held because', ({ question }: AskedQuestion) => question.askedAnyway),
      text('Guidance', ({ question }: AskedQuestion) => question.guidance, 70),
    ],
  });

interface Listed {
  readonly list: string;
  readonly code: string;
  readonly label: string;
}

const listsSheet = ({ lists }: QuestionSet): ExtractSheet =>
  extractSheet<Listed>({
    name: 'Lists',
    table: 'survey_lists',
    about: 'One row is one choice of a list. A choice is kept by its code.',
    rows: Object.entries(lists).flatMap(([list, choices]) => choices.map((choice) => ({ list, ...choice }))),
    columns: [
      text('List', ({ list }: Listed) => list),
      text('Choice', ({ code }: Listed) => code),
      text('Label', ({ label }: Listed) => label, 70),
    ],
  });

interface Gap {
  readonly question: string;
  readonly down: string;
  readonly across: string;
}

const gapsSheet = ({ sections }: QuestionSet): ExtractSheet[] => {
  const rows = sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): Gap[] =>
      question.kind === 'grid'
        ? question.impossible.map(([down, across]) => ({ question: question.code, down, across }))
        : [],
    );
  if (rows.length === 0) return [];
  const sheet = extractSheet<Gap>({
    name: 'Cells that cannot be',
    table: 'survey_gaps',
    about: 'One row is one cell of a table that is not asked, because there cannot be any.',
    rows,
    columns: [
      text('Question', ({ question }: Gap) => question),
      text('Row', ({ down }: Gap) => down),
      text('Column', ({ across }: Gap) => across),
    ],
  });
  return [sheet];
};

const rulesSheet = ({ rules }: QuestionSet): ExtractSheet =>
  extractSheet<Rule>({
    name: 'Rules',
    table: 'survey_rules',
    about:
      'One row is one rule. An error has to be mended before a return is sent; a query is mended or explained.',
    rows: rules,
    columns: [
      text('Rule', ({ code }: Rule) => code),
      text('Weight', ({ weight }: Rule) => (weight === 'error' ? 'Error' : 'Query')),
      text('Weighed in each row of', ({ rows }: Rule) => rows),
      text('Has to hold', ({ holds }: Rule) => holds, 70),
      text('About', ({ names }: Rule) => names.join(', ')),
      text('What it says', ({ says }: Rule) => says, 70),
      text('How to mend it', ({ fix }: Rule) => fix, 70),
    ],
  });

import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { rowName, rowNameText } from '../fields/row-name';
import { COLOURS, counted, waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { ListedProblem, listedProblems } from './listed-problems';

export interface ProblemsModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly sentence: string;
  readonly groups: readonly DataTable[];
  /** What has no answer yet. */
  readonly unanswered: DataTable | null;
  readonly isEmpty: boolean;
  readonly other: { readonly text: string; readonly href: string };
  readonly download: string;
  readonly missing: { readonly text: string; readonly href: string } | null;
}

export const WEIGHT_WORDS = { missing: 'To answer', error: 'Error', query: 'Query' } as const;

/** Everything that stands in the way of sending a return, at once. */
export const presentProblems = (opened: OpenedReturn, by: 'question' | 'row'): ProblemsModel => {
  const { wave, weighed } = opened;
  const address = surveysPaths.problems(wave.id);
  const all = listedProblems(opened);
  const problems = all.filter(({ finding }) => finding.weight !== 'missing');
  const { missing } = weighed.tally;
  return {
    title: 'Problems of your return',
    caption: waveCaption(opened),
    back: { href: surveysPaths.wave(wave.id) },
    sentence: sentenceOf(opened),
    groups: by === 'row' ? byRow(opened, problems) : byQuestion(opened, problems),
    unanswered: unansweredTable(opened, all),
    isEmpty: all.length === 0,
    other:
      by === 'row'
        ? { text: 'Show them by question', href: address }
        : { text: 'Show them by row', href: `${address}?by=row` },
    download: surveysPaths.downloadProblems(wave.id),
    missing:
      missing === 0
        ? null
        : {
            text: `Answer what is missing on one page (${missing.toLocaleString('en-GB')})`,
            href: surveysPaths.missing(wave.id),
          },
  };
};

const sentenceOf = ({ weighed }: OpenedReturn): string => {
  const { missing, errors, queries, explained } = weighed.tally;
  const parts = [
    errors > 0 ? `${counted(errors, 'error')} to mend` : '',
    queries > explained ? `${counted(queries - explained, 'query', 'queries')} to mend or explain` : '',
    explained > 0 ? `${counted(explained, 'query', 'queries')} explained` : '',
    missing > 0 ? `${counted(missing, 'answer')} missing` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing stands in the way.' : `${parts.join(', ')}.`;
};

const byQuestion = (opened: OpenedReturn, problems: readonly ListedProblem[]): DataTable[] =>
  [...Map.groupBy(problems, ({ section }) => section)].map(([section, some]) => {
    const inRows = some.some(({ row }) => row !== null);
    return {
      caption: section.title,
      stacks: true,
      columns: [
        { text: 'Question', width: 'one-quarter' as const },
        ...(inRows ? [{ text: 'Row' }] : []),
        { text: 'What is wrong' },
        { text: 'What to do', width: 'one-third' as const },
      ],
      rows: some.map((problem): TableRow => [
        problem.question.label,
        ...(inRows ? [rowText(opened, problem)] : []),
        wrongCell(problem),
        doCell(opened, problem),
      ]),
    };
  });

/** Each question without an answer once, with the rows it is missing in. */
const unansweredTable = (opened: OpenedReturn, problems: readonly ListedProblem[]): DataTable | null => {
  const missing = problems.filter(({ finding }) => finding.weight === 'missing');
  if (missing.length === 0) return null;
  return {
    caption: 'Questions without an answer',
    hideCaption: true,
    small: true,
    stacks: true,
    columns: [{ text: 'Question' }, { text: 'Section' }, { text: 'Rows' }],
    rows: [...Map.groupBy(missing, ({ question }) => question)].map(([question, some]): TableRow => [
      some[0]!.finding.rule === 'missing' ? question.label : some[0]!.finding.fix,
      some[0]!.section.title,
      some[0]!.row ? some.map((one) => rowText(opened, one)).join(', ') : '',
    ]),
  };
};

const byRow = (opened: OpenedReturn, problems: readonly ListedProblem[]): DataTable[] =>
  [...Map.groupBy(problems, ({ row }) => row?.held.id ?? null)].map(([id, some]) => ({
    caption: id === null ? 'Asked once' : rowText(opened, some[0]!),
    stacks: true,
    columns: [
      { text: 'Question', width: 'one-quarter' as const },
      { text: 'What is wrong' },
      { text: 'What to do', width: 'one-third' as const },
    ],
    rows: some.map((problem): TableRow => [
      problem.question.label,
      wrongCell(problem),
      doCell(opened, problem),
    ]),
  }));

const rowText = (opened: OpenedReturn, { row }: ListedProblem): string =>
  row ? rowNameText(rowName(opened, row)) : '';

const wrongCell = ({ finding }: ListedProblem): TableRow[number] => ({
  text: finding.says,
  tag:
    finding.explanation === null
      ? { text: WEIGHT_WORDS[finding.weight], colour: COLOURS[finding.weight] }
      : { text: 'Explained', colour: 'green' },
});

const doCell = (
  { wave }: OpenedReturn,
  { finding, row, section, question }: ListedProblem,
): TableRow[number] => {
  const where = row ? surveysPaths.row(wave.id, row.held.id) : surveysPaths.section(wave.id, section.code);
  const isQuery = finding.weight === 'query';
  return {
    text:
      finding.explanation === null
        ? finding.fix
        : `“${finding.explanation.explanation}”, ${finding.explanation.givenByName}`,
    links: [
      {
        text: isQuery ? (finding.explanation ? 'Look again' : 'Mend or explain') : 'Mend',
        href: isQuery
          ? surveysPaths.problem(wave.id, finding.key)
          : `${where}#${row ? `${row.held.id}.` : ''}${question.code}`,
        hiddenText: `: ${finding.says}`,
      },
    ],
  };
};

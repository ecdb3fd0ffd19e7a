import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { Contact } from '@lib/reports/publisher';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { Download } from '@lib/web-kit/responses/page';
import { column } from '@lib/workbook/writing/column';
import { extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';
import { extractDownload } from '../../extracts/extract-download';
import { rowName } from '../fields/row-name';
import { ListedProblem, listedProblems } from './listed-problems';
import { WEIGHT_WORDS } from './problems.presenter';

/** Everything that stands in the way of a return, as a working extract. */
export const problemsWorkbook = (
  opened: OpenedReturn,
  {
    borough,
    today,
    contact,
  }: { readonly borough: Authority; readonly today: Day; readonly contact: Contact },
): Promise<Download> => {
  const { wave } = opened;
  const about = (problem: ListedProblem): ReturnType<typeof rowName> | null =>
    problem.row ? rowName(opened, problem.row) : null;
  return extractDownload({
    file: {
      report: 'survey-problems',
      area: borough.slug,
      period: formatDay(wave.referenceDay),
      runOn: today,
    },
    cover: extractCover({
      title: `Problems of the return of ${borough.name}: ${wave.collectionTitle}, ${wave.title}`,
      purpose:
        'What is missing, what has to be mended and what has to be mended or explained before the return can be sent. It is for the borough’s own work.',
      borough,
      period: formatDay(wave.referenceDay),
      today,
      referenceDay: wave.referenceDay,
      filters: [],
      report: 'Problems of a survey return',
      keywords: ['survey', 'return', 'problems'],
      contact,
    }),
    sheets: [
      extractSheet<ListedProblem>({
        name: 'Problems',
        table: 'problems_of_the_return',
        about: 'One row is one problem. Where it is about the return as a whole, it has no row.',
        rows: listedProblems(opened),
        columns: [
          column('Kind', { kind: 'text', value: ({ finding }) => WEIGHT_WORDS[finding.weight] }),
          column('Section', { kind: 'text', value: ({ section }) => section.title }),
          column('Row', { kind: 'text', value: (problem) => about(problem)?.text ?? null }),
          column('Your reference', { kind: 'text', value: (problem) => about(problem)?.local ?? null }),
          column('Question', { kind: 'text', value: ({ question }) => question.label }),
          column('What is wrong', { kind: 'text', value: ({ finding }) => finding.says }),
          column('What to do', { kind: 'text', value: ({ finding }) => finding.fix }),
          column('Explained', {
            kind: 'text',
            value: ({ finding }) => finding.explanation?.explanation ?? null,
          }),
        ],
      }),
    ],
  });
};

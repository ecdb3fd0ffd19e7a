import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { ProblemRow } from '@lib/placements/importing/problems.query';
import { Contact } from '@lib/reports/publisher';
import { Download } from '@lib/web-kit/responses/page';
import { FileNameParts } from '@lib/workbook/writing/file-name';
import { extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';
import { extractDownload } from '../../extracts/extract-download';
import { periodsWords } from '../import-words';
import { PROBLEM_COLUMNS } from './problem-columns';

export interface ProblemsFacts {
  readonly boroughId: number;
  readonly imports: readonly ImportLine[];
  readonly today: Day;
  readonly contact: Contact;
}

/** What the list of problems is called, as a workbook and as CSV. */
export const problemsFile = ({ boroughId, imports, today }: ProblemsFacts): FileNameParts => ({
  report: 'return-problems',
  area: authorityById(boroughId).slug,
  period: periodsWords(imports),
  runOn: today,
});

/** The whole list of problems as a working extract, for whoever mends them in the borough's own system. */
export const problemsWorkbook = (facts: ProblemsFacts, rows: readonly ProblemRow[]): Promise<Download> => {
  const { boroughId, imports, today, contact } = facts;
  const borough = authorityById(boroughId);
  const file = problemsFile(facts);
  const { period } = file;
  return extractDownload({
    file,
    cover: extractCover({
      title: `Problems of the SSDA903 return of ${borough.name}`,
      purpose:
        'Every problem found in the rows of this return. It is for the people who mend them where the data is kept.',
      borough,
      period,
      today,
      referenceDay: imports.at(-1)!.trueAt,
      filters: [],
      report: 'Return problems',
      keywords: ['SSDA903', 'data quality'],
      contact,
    }),
    sheets: [
      extractSheet<ProblemRow>({
        name: 'Problems',
        table: 'return_problems',
        about:
          'One row is one problem of one row of the return. Birth dates, postcodes and pupil numbers are shown only by their shape.',
        rows,
        columns: PROBLEM_COLUMNS,
      }),
    ],
  });
};

import { Day } from '@lib/kernel/day';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ImportLine, ProblemRow } from '@lib/placements/importing/imports.query';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { Download } from '@lib/web-kit/responses/page';
import { column } from '@lib/workbook/writing/column';
import { extractSheet } from '@lib/workbook/writing/workbook-document';
import { extractCover } from '../../extracts/extract-cover';
import { extractDownload } from '../../extracts/extract-download';
import { periodWords, weightWords } from '../import-words';

export interface ProblemsFacts {
  readonly boroughId: number;
  readonly imports: readonly ImportLine[];
  readonly rows: readonly ProblemRow[];
  readonly today: Day;
}

/** The whole list of problems as a working extract, for whoever mends them in the borough's own system. */
export const problemsWorkbook = ({ boroughId, imports, rows, today }: ProblemsFacts): Promise<Download> => {
  const borough = authorityById(boroughId);
  const period = imports.map(periodWords).join('; ');
  return extractDownload({
    file: { report: 'return-problems', area: borough.slug, period, runOn: today },
    cover: extractCover({
      title: `Problems of the SSDA903 return of ${borough.name}, ${period}`,
      purpose:
        'Every problem found in the rows of this return. It is for the people who mend them where the data is kept.',
      borough,
      period,
      today,
      referenceDay: imports.at(-1)!.trueAt,
      filters: [],
      report: 'Return problems',
      keywords: ['SSDA903', 'data quality'],
    }),
    sheets: [
      extractSheet<ProblemRow>({
        name: 'Problems',
        table: 'return_problems',
        about:
          'One row is one problem of one row of the return. Birth dates, postcodes and pupil numbers are shown only by their shape.',
        rows,
        columns: [
          column('Weight', { kind: 'text', value: (row) => weightWords(row.weight).heading }),
          column('Rule', { kind: 'text', value: (row) => row.rule }),
          column('File', { kind: 'text', value: (row) => row.file }),
          column('Table', { kind: 'text', value: (row) => RETURN_TABLES[row.table as TableName].title }),
          column('Row in the file', { kind: 'whole', value: (row) => row.line }),
          column('Column', { kind: 'text', value: (row) => row.column }),
          column('Value', { kind: 'text', value: (row) => row.value || null }),
          column('What is wrong', { kind: 'text', value: (row) => row.message }),
          column('What was expected', { kind: 'text', value: (row) => row.expected }),
          column('What to do', { kind: 'text', value: (row) => row.fix }),
        ],
      }),
    ],
  });
};

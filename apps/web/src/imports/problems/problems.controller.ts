import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { problemsInAll } from '@lib/placements/importing/imports.query';
import { ProblemFilter, ProblemRow } from '@lib/placements/importing/problems.query';
import { PROBLEMS_A_PAGE, UploadsService } from '@lib/placements/importing/uploads.service';
import { Publisher } from '@lib/reports/publisher';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { Download, page, Page } from '@lib/web-kit/responses/page';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { csvDownload } from '../../extracts/csv-download';
import { downloadFormat, isWeight, weightWords } from '../import-words';
import { importsPaths, importsRoutes } from '../imports.paths';
import { uploadIdOf } from '../result/upload-result.controller';
import { PROBLEM_COLUMNS } from './problem-columns';
import { problemsFile, problemsWorkbook } from './problems-workbook';

/** Every problem of an upload, row by row, on the page and as a workbook, or CSV where that would be too long. */
@Controller()
export class ProblemsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly clock: Clock,
    private readonly publisher: Publisher,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.problems)
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page> {
    const filter = filterOf(query);
    const asked = pageNumber(query['page']);
    const { rows, count, inAll } = await this.uploads.problems(viewer, uploadIdOf(id), filter, asked);
    const address = withQuery(importsPaths.problems(id), { ...filter });
    const paging = pagingOf({ page: asked, total: count, perPage: PROBLEMS_A_PAGE, address });
    return page('imports/problems/list.njk', {
      title: titleWithPage('Problems of this return', paging),
      back: { href: importsPaths.upload(id) },
      paging,
      table: problemsTable(rows),
      isFiltered: Object.values(filter).some((value) => value !== undefined),
      paths: { all: importsPaths.problems(id), file: importsPaths.problemsFile(id) },
      format: downloadFormat(inAll),
    });
  }

  @Allow('import returns')
  @Get(importsRoutes.problemsFile)
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    const uploadId = uploadIdOf(id);
    const imports = await this.uploads.imports(viewer, uploadId);
    const { contact } = this.publisher;
    const facts = { boroughId: viewer.boroughId!, imports, today: this.clock.today(), contact };
    if (downloadFormat(problemsInAll(imports)) === 'Excel') {
      return problemsWorkbook(facts, (await this.uploads.allProblems(viewer, uploadId)).rows);
    }
    return csvDownload(problemsFile(facts), (to) =>
      this.uploads.problemsAsCsv(viewer, uploadId, PROBLEM_COLUMNS, to),
    );
  }
}

const filterOf = (query: Readonly<Record<string, unknown>>): ProblemFilter => ({
  weight: isWeight(query['weight']) ? query['weight'] : undefined,
  column:
    typeof query['column'] === 'string' && /^[A-Z0-9_]{1,30}$/.test(query['column'])
      ? query['column']
      : undefined,
  rule:
    typeof query['rule'] === 'string' && /^[A-Z0-9a-z]{1,8}$/.test(query['rule']) ? query['rule'] : undefined,
});

const problemsTable = (rows: readonly ProblemRow[]): DataTable => ({
  caption: 'Problems row by row',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'Where', width: 'one-quarter' },
    { text: 'Column and value' },
    { text: 'What is wrong, and what to do', width: 'one-third' },
    { text: 'Expected' },
    { text: 'Weight' },
  ],
  rows: rows.map((row) => [
    { text: `Row ${row.line}`, note: `${row.file} (${RETURN_TABLES[row.table as TableName].title})` },
    `${row.column}: ${row.value === '' ? 'blank' : row.value}`,
    { text: row.message, note: `${row.fix} Rule ${row.rule}.` },
    row.expected,
    { tag: weightWords(row.weight).tag },
  ]),
});

import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ProblemFilter, ProblemRow } from '@lib/placements/importing/imports.query';
import { PROBLEMS_A_PAGE, UploadsService } from '@lib/placements/importing/uploads.service';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { Download, page, Page } from '@lib/web-kit/responses/page';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { isWeight, weightWords } from '../import-words';
import { importsPaths, importsRoutes } from '../imports.paths';
import { uploadIdOf } from '../result/upload-result.controller';
import { problemsWorkbook } from './problems-workbook';

/** Every problem of an upload, row by row, on the page and as a workbook. */
@Controller()
export class ProblemsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly clock: Clock,
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
    const { rows, count } = await this.uploads.problems(viewer, uploadIdOf(id), filter, asked);
    const address = withQuery(importsPaths.problems(id), { ...filter });
    const paging = pagingOf({ page: asked, total: count, perPage: PROBLEMS_A_PAGE, address });
    return page('imports/problems/list.njk', {
      title: titleWithPage('Problems of this return', paging),
      back: { href: importsPaths.upload(id), text: 'The return' },
      paging,
      table: problemsTable(rows),
      isFiltered: filter.rule !== undefined || filter.weight !== undefined,
      paths: { all: importsPaths.problems(id), workbook: importsPaths.problemsWorkbook(id) },
    });
  }

  @Allow('import returns')
  @Get(importsRoutes.problemsWorkbook)
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    const { imports, rows } = await this.uploads.allProblems(viewer, uploadIdOf(id));
    return problemsWorkbook({ boroughId: viewer.boroughId!, imports, rows, today: this.clock.today() });
  }
}

const filterOf = (query: Readonly<Record<string, unknown>>): ProblemFilter => ({
  weight: isWeight(query['weight']) ? query['weight'] : undefined,
  rule:
    typeof query['rule'] === 'string' && /^[A-Z0-9a-z]{1,8}$/.test(query['rule']) ? query['rule'] : undefined,
});

const problemsTable = (rows: readonly ProblemRow[]): DataTable => ({
  caption: 'Problems row by row',
  hideCaption: true,
  small: true,
  columns: [
    { text: 'Where' },
    { text: 'Column' },
    { text: 'Value' },
    { text: 'What is wrong, and what to do' },
    { text: 'Expected' },
    { text: 'Weight' },
  ],
  rows: rows.map((row) => [
    { text: `Row ${row.line}`, note: `${row.file} (${RETURN_TABLES[row.table as TableName].title})` },
    row.column,
    row.value === '' ? 'Blank' : row.value,
    { text: row.message, note: `${row.fix} Rule ${row.rule}.` },
    row.expected,
    { tag: weightWords(row.weight).tag },
  ]),
});

import { Controller, Get, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PersonNames } from '@lib/access/people/person-names.service';
import { formatMoment } from '@lib/kernel/london-format';
import { ImportLine } from '@lib/placements/importing/imports.query';
import { IMPORTS_A_PAGE, UploadsService } from '@lib/placements/importing/uploads.service';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { page, Page } from '@lib/web-kit/responses/page';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { periodWords, shapeWords, stateWords } from '../import-words';
import { importsPaths, importsRoutes } from '../imports.paths';

/** Every return the borough has handed in. */
@Controller()
export class ImportsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly names: PersonNames,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @Query('page') asked: unknown): Promise<Page> {
    const wanted = pageNumber(asked);
    const { imports, count } = await this.uploads.history(viewer, wanted);
    const paging = pagingOf({
      page: wanted,
      total: count,
      perPage: IMPORTS_A_PAGE,
      address: importsPaths.list,
    });
    const names = await this.names.of(
      viewer.context,
      imports.map((one) => one.uploadedBy),
    );
    return page('imports/history/list.njk', {
      title: titleWithPage('Returns', paging),
      paging,
      isEmpty: count === 0,
      newPath: importsPaths.new,
      table: historyTable(imports, names),
    });
  }
}

const historyTable = (imports: readonly ImportLine[], names: ReadonlyMap<string, string>): DataTable => ({
  caption: 'Returns handed in, newest first',
  hideCaption: true,
  columns: [
    { text: 'Return' },
    { text: 'Handed in' },
    { text: 'Sent as' },
    { text: 'Problems', numeric: true },
    { text: 'Status' },
  ],
  rows: imports.map((one) => [
    { text: periodWords(one), href: importsPaths.upload(one.uploadId) },
    {
      text: formatMoment(one.uploadedAt),
      note: one.uploadedBy ? (names.get(one.uploadedBy) ?? 'A person who has left') : 'The command line',
    },
    { text: shapeWords(one.shape), note: one.madeUp ? 'Made-up data' : undefined },
    one.problems,
    { status: stateWords(one.state) },
  ]),
});

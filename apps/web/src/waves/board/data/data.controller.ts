import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { boardPaths, boardRoutes } from '../board.paths';
import { DataPages } from './data-pages.service';
import { DataPlace } from './data.presenter';

/** What boroughs handed in in a wave, for the programme: what there is, and as a workbook. */
@Controller()
export class DataController {
  constructor(private readonly pages: DataPages) {}

  @Allow('see waves')
  @Get(boardRoutes.data)
  show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return this.pages.show(viewer, wave, placeOf(wave));
  }

  @Allow('export survey data')
  @Get(boardRoutes.dataFile)
  download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download | Page> {
    return this.pages.download(viewer, wave, query, placeOf(wave));
  }
}

const placeOf = (wave: string): DataPlace => ({
  back: { text: 'The board of this wave', href: boardPaths.board(wave) },
  action: boardPaths.dataFile(wave),
  isOwn: false,
});

import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { surveysPaths } from '../../../surveys/surveys.paths';
import { boardPaths, boardRoutes } from '../board.paths';
import { DataPages } from './data-pages.service';
import { DataPlace } from './data.presenter';

/** What a borough itself handed in in a wave, as a workbook. */
@Controller()
export class OwnDataController {
  constructor(private readonly pages: DataPages) {}

  @Allow('complete surveys')
  @Get(boardRoutes.ownData)
  show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return this.pages.show(viewer, wave, placeOf(wave));
  }

  @Allow('complete surveys')
  @Get(boardRoutes.ownDataFile)
  download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @QueryString() query: Query,
  ): Promise<Download | Page> {
    return this.pages.download(viewer, wave, query, placeOf(wave));
  }
}

const placeOf = (wave: string): DataPlace => ({
  back: { text: 'Your return', href: surveysPaths.wave(wave) },
  action: boardPaths.ownDataFile(wave),
  isOwn: true,
});

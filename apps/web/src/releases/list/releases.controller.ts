import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { ROWS_PER_PAGE } from '@lib/web-kit/paging/paging';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReleasesBook } from '../releases-book';
import { releasesPaths } from '../releases.paths';
import { releaseFilterOf } from './release-list-address';
import { presentReleases } from './releases.presenter';

/** What was made, and what was due and could not be. */
@Controller()
export class ReleasesController {
  constructor(private readonly book: ReleasesBook) {}

  @Allow('see releases')
  @Get(releasesPaths.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const filter = releaseFilterOf(query);
    const number = pageNumber(query['page']);
    const found = await this.book.list(viewer, filter, { page: number, size: ROWS_PER_PAGE });
    return page('releases/list/releases.njk', presentReleases(found, query, number));
  }
}

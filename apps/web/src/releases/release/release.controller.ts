import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReleasesBook } from '../releases-book';
import { releasesPaths } from '../releases.paths';
import { presentRelease } from './release.presenter';

/** One release: what it is, who is in it, how much is hidden and what it was checked against. */
@Controller()
export class ReleaseController {
  constructor(private readonly book: ReleasesBook) {}

  @Allow('see releases')
  @Get(releasesPaths.showPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('releases/release/release.njk', presentRelease(await this.book.open(viewer, id), viewer));
  }
}

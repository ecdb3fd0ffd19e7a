import { Controller, Get, Param, Post, Query as QueryString } from '@nestjs/common';
import { ConflictError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { releaseReference } from '@lib/releases/selecting/release';
import { SignOffs } from '@lib/releases/signing/sign-offs.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReleasesBook } from '../releases-book';
import { releasesPaths } from '../releases.paths';
import { presentSignOff } from './sign-off.presenter';

/** Looking at the first release of a table as everybody would see it, and letting it out. */
@Controller()
export class SignOffController {
  constructor(
    private readonly book: ReleasesBook,
    private readonly signOffs: SignOffs,
  ) {}

  /** @throws ConflictError for a release that is out already. */
  @Allow('sign off releases')
  @Get(releasesPaths.signOffPattern)
  async check(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    const { asked, shown } = await this.book.preview(viewer, id, query);
    if (shown.release.state === 'published')
      throw new ConflictError(
        `${releaseReference(shown.release)} has been signed off already: it is published.`,
        'already-signed-off',
      );
    return page('releases/sign-off/sign-off.njk', presentSignOff(asked, shown, { query, viewer }));
  }

  @Allow('sign off releases')
  @Post(releasesPaths.signOffPattern)
  async sign(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const published = await this.signOffs.signOff(viewer, id);
    const said = published === 1 ? 'One release is' : `${published.toLocaleString('en-GB')} releases are`;
    return redirectTo(releasesPaths.show(id), `The table is signed off. ${said} published.`);
  }
}

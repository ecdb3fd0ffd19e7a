import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SettingLists } from '@lib/provision/lists/setting-lists.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { presentDirectory } from './directory.presenter';
import { DIRECTORY_NAMES, settingFilterOf } from './directory-address';

/** The directory: every setting, searched by words and filtered by type, area and registration. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly settings: Settings,
    private readonly lists: SettingLists,
  ) {}

  @Allow('see providers')
  @Get(providersPaths.directory)
  async index(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    refuseOtherNames(query, [], DIRECTORY_NAMES);
    const found = await this.settings.list(viewer, settingFilterOf(query), pageNumber(query['page']));
    const latest = await this.lists.latest(viewer);
    return page('providers/directory/directory.njk', presentDirectory({ found, latest, query, viewer }));
  }
}

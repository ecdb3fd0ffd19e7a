import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { SettingLists } from '@lib/provision/lists/setting-lists.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { DirectoryForm } from './directory.form';
import { DirectoryModel, presentDirectory } from './directory.presenter';
import { settingFilterOf } from './directory-address';

const TEMPLATE = 'providers/directory/directory.njk';

/** The directory: every setting, searched by words and filtered by what it is and how it stood on a day. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly settings: Settings,
    private readonly lists: SettingLists,
    private readonly clock: Clock,
  ) {}

  @Allow('see providers')
  @Get(providersPaths.directory)
  async index(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(DirectoryForm, query);
    const on = form.value?.on ?? this.clock.today();
    const model = await this.model(viewer, form.ok ? query : {}, form, on);
    return form.ok ? page(TEMPLATE, model) : pageWithProblems(TEMPLATE, model);
  }

  private async model(
    viewer: Viewer,
    query: Query,
    { values, errors }: FormModel,
    on: Day,
  ): Promise<DirectoryModel> {
    const found = await this.settings.list(viewer, settingFilterOf(query, on), pageNumber(query['page']));
    const latest = await this.lists.latest(viewer);
    const today = this.clock.today();
    return presentDirectory({ found, latest, query, form: { values, errors }, on, today, viewer });
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { formatDay } from '@lib/kernel/london-format';
import { settingTitle } from '@lib/provision/settings/setting';
import { Settings } from '@lib/provision/settings/settings.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { presentSetting, SETTING } from './setting.presenter';

/** One setting, with how its registration has stood and what lists changed of it. */
@Controller()
export class SettingController {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Allow('see providers')
  @Get(providersPaths.settingPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    const setting = await this.settings.byId(viewer, id);
    const { mergedInto } = setting;
    if (mergedInto !== null)
      return redirectTo(
        providersPaths.setting(mergedInto.id),
        `${settingTitle(setting)} is now part of ${mergedInto.title}, since ${formatDay(mergedInto.since)}.`,
      );
    return page(SETTING, presentSetting(setting, viewer, formOf(), this.clock.today()));
  }
}

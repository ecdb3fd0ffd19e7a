import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Settings } from '@lib/provision/settings/settings.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { presentSetting, SETTING } from './setting.presenter';

/** One setting, with how its registration has stood and what lists changed of it. */
@Controller()
export class SettingController {
  constructor(private readonly settings: Settings) {}

  @Allow('see providers')
  @Get(providersPaths.settingPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(SETTING, presentSetting(await this.settings.byId(viewer, id), viewer, formOf()));
  }
}

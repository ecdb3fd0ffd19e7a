import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { NameForm } from '../name.form';
import { providersPaths } from '../providers.paths';
import { presentSetting } from './setting.presenter';

const TEMPLATE = 'providers/setting/setting.njk';

/** One setting, with how its registration has stood and what lists changed of it. */
@Controller()
export class SettingController {
  constructor(
    private readonly settings: Settings,
    private readonly entry: SettingEntry,
  ) {}

  @Allow('see providers')
  @Get(providersPaths.settingPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TEMPLATE, presentSetting(await this.settings.byId(viewer, id), viewer, formOf()));
  }

  @Allow('manage providers')
  @Post(providersPaths.settingNamesPattern)
  @HttpCode(303)
  async addName(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const setting = await this.settings.byId(viewer, id);
    const form = parseForm(NameForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(TEMPLATE, presentSetting(setting, viewer, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    try {
      await this.entry.addAlias(viewer, id, form.value.alias);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(providersPaths.setting(id), 'The name is added. A search finds the setting by it.');
  }
}

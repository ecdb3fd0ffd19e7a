import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { ENTERED_REGISTRATIONS, NEW_PROVISION_TYPES } from '@lib/provision/settings/new-setting';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { NewSettingForm } from './new-setting.form';

const TEMPLATE = 'providers/new-setting/new-setting.njk';

/** Entering a setting that no list has. */
@Controller()
export class NewSettingController {
  constructor(private readonly entry: SettingEntry) {}

  @Allow('manage providers')
  @Get(providersPaths.newSetting)
  ask(): Page {
    return page(TEMPLATE, modelOf(formOf()));
  }

  @Allow('manage providers')
  @Post(providersPaths.newSetting)
  @HttpCode(303)
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(NewSettingForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(TEMPLATE, modelOf({ values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { places, provider = '', urn = '', ...rest } = form.value;
    try {
      const setting = { ...rest, provider, urn, places: places?.trim() ? Number(places) : null };
      const id = await this.entry.add(viewer, setting);
      return redirectTo(providersPaths.setting(id), 'The setting is in the directory.');
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }
}

const modelOf = (form: FormModel): object => ({
  title: 'Add a setting',
  form,
  path: providersPaths.newSetting,
  back: { href: providersPaths.directory },
  types: NEW_PROVISION_TYPES.map((value) => ({ value, text: value })),
  registrations: Object.entries(ENTERED_REGISTRATIONS).map(([value, text]) => ({ value, text })),
});

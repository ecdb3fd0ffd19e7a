import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Providers } from '@lib/provision/providers/providers.service';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ORGANISATION, presentOrganisation } from '../organisation/organisation.presenter';
import { providersPaths } from '../providers.paths';
import { presentSetting, SETTING } from '../setting/setting.presenter';
import { NameForm } from './name.form';

/** What is given another name: its page, how the name is kept, and what is said of it then. */
interface Named {
  readonly template: string;
  readonly model: (form: FormModel) => object;
  readonly keep: (alias: string) => Promise<unknown>;
  readonly path: string;
  readonly done: string;
}

/** Adds a name that a setting or a provider is known by. */
@Controller()
export class NamesController {
  constructor(
    private readonly settings: Settings,
    private readonly entry: SettingEntry,
    private readonly providers: Providers,
    private readonly clock: Clock,
  ) {}

  @Allow('manage providers')
  @Post(providersPaths.settingNamesPattern)
  @HttpCode(303)
  async ofSetting(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const setting = await this.settings.byId(viewer, id);
    return add(body, {
      template: SETTING,
      model: (form) => presentSetting(setting, viewer, form, this.clock.today()),
      keep: (alias) => this.entry.addAlias(viewer, id, alias),
      path: providersPaths.setting(id),
      done: 'The name is added. A search finds the setting by it.',
    });
  }

  @Allow('manage providers')
  @Post(providersPaths.organisationNamesPattern)
  @HttpCode(303)
  async ofOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const provider = await this.providers.byId(viewer, id);
    return add(body, {
      template: ORGANISATION,
      model: (form) => presentOrganisation(provider, viewer, form),
      keep: (alias) => this.providers.addAlias(viewer, id, alias),
      path: providersPaths.organisation(id),
      done: 'The name is added. A search finds the provider by it, and a list that uses it means this provider.',
    });
  }
}

const add = async (body: unknown, { template, model, keep, path, done }: Named): Promise<Page | Redirect> => {
  const form = parseForm(NameForm, body);
  if (!form.ok) return pageWithProblems(template, model(form));
  try {
    await keep(form.value.alias);
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return pageWithProblems(template, model({ values: form.values, errors: errorsOf(error.problems) }));
  }
  return redirectTo(path, done);
};

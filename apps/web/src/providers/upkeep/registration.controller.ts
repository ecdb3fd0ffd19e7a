import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Registrations } from '@lib/provision/registrations/registrations.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths, settingAct } from '../providers.paths';
import { RecordForm, RegistrationForm } from '../statements/statement.forms';
import { presentRegistration } from './registration.presenter';

const { registration, takeBack } = providersPaths.settingActPattern;
const TEMPLATE = 'providers/upkeep/registration.njk';

/** What people record of how a setting is registered, and take back. */
@Controller()
export class RegistrationController {
  constructor(
    private readonly settings: Settings,
    private readonly registrations: Registrations,
  ) {}

  @Allow('manage providers')
  @Get(registration)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TEMPLATE, presentRegistration(await this.settings.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(registration)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(RegistrationForm, body), {
      again: (form) => this.again(viewer, id, form),
      keep: ({ evidence = '', legalRoute = '', ...rest }) =>
        this.registrations.record(viewer, id, { ...rest, evidence, legalRoute }),
      path: providersPaths.setting(id),
      done: 'How it is registered is recorded.',
      conflictAt: 'kind',
    });
  }

  @Allow('manage providers')
  @Post(takeBack)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(RecordForm, body), {
      again: (form) => this.again(viewer, id, form),
      keep: ({ record }) => this.registrations.takeBack(viewer, record),
      path: settingAct('registration', id),
      done: 'What was recorded is taken back. What stood before goes on.',
      conflictAt: 'kind',
    });
  }

  private async again(viewer: Viewer, id: string, form: FormModel): Promise<Page> {
    return pageWithProblems(TEMPLATE, presentRegistration(await this.settings.byId(viewer, id), form));
  }
}

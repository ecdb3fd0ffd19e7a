import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { Providers } from '@lib/provision/providers/providers.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { NameForm } from '../name.form';
import { providersPaths } from '../providers.paths';
import { presentOrganisation } from './organisation.presenter';

const TEMPLATE = 'providers/organisation/organisation.njk';

/** One provider, with its other names and its settings. */
@Controller()
export class OrganisationController {
  constructor(private readonly providers: Providers) {}

  @Allow('see providers')
  @Get(providersPaths.organisationPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(TEMPLATE, presentOrganisation(await this.providers.byId(viewer, id), viewer, formOf()));
  }

  @Allow('manage providers')
  @Post(providersPaths.organisationNamesPattern)
  @HttpCode(303)
  async addName(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const provider = await this.providers.byId(viewer, id);
    const form = parseForm(NameForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(TEMPLATE, presentOrganisation(provider, viewer, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    try {
      await this.providers.addAlias(viewer, id, form.value.alias);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    const said =
      'The name is added. A search finds the provider by it, and a list that uses it means this provider.';
    return redirectTo(providersPaths.organisation(id), said);
  }
}

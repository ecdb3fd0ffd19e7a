import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Providers } from '@lib/provision/providers/providers.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { ORGANISATION, presentOrganisation } from './organisation.presenter';

/** One provider, with its other names and its settings. */
@Controller()
export class OrganisationController {
  constructor(private readonly providers: Providers) {}

  @Allow('see providers')
  @Get(providersPaths.organisationPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(ORGANISATION, presentOrganisation(await this.providers.byId(viewer, id), viewer, formOf()));
  }
}

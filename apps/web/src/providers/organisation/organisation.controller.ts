import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { Providers } from '@lib/provision/providers/providers.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
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
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    const provider = await this.providers.byId(viewer, id);
    const { mergedInto } = provider;
    if (mergedInto !== null)
      return redirectTo(
        providersPaths.organisation(mergedInto.id),
        `${provider.name} is now part of ${mergedInto.name}, since ${formatDay(mergedInto.since)}.`,
      );
    return page(ORGANISATION, presentOrganisation(provider, viewer, formOf()));
  }
}

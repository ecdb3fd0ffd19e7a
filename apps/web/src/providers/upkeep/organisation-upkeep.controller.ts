import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ProviderUpkeep } from '@lib/provision/directory/provider-upkeep.service';
import { Providers } from '@lib/provision/providers/providers.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths } from '../providers.paths';
import { presentGroup, presentProviderArchive, presentProviderRename } from './organisation-upkeep.presenter';
import { ArchiveForm, GroupForm, RenameForm } from './upkeep.forms';

const { rename, group, archive, bringBack } = providersPaths.organisationActPattern;
const RENAME = 'providers/upkeep/rename.njk';
const GROUP = 'providers/upkeep/group.njk';
const ARCHIVE = 'providers/upkeep/archive.njk';

/** What is kept of a provider: its name, who owns it, and whether it is in use. */
@Controller()
export class OrganisationUpkeepController {
  constructor(
    private readonly providers: Providers,
    private readonly upkeep: ProviderUpkeep,
  ) {}

  @Allow('manage providers')
  @Get(rename)
  async toRename(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(RENAME, presentProviderRename(await this.providers.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(rename)
  @HttpCode(303)
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.providers.byId(viewer, id);
    return keepForm(parseForm(RenameForm, body), {
      again: async (form) =>
        pageWithProblems(RENAME, presentProviderRename(await this.providers.byId(viewer, id), form)),
      keep: ({ name, on, version }) => this.upkeep.rename(viewer, id, { name, on }, Number(version)),
      path: providersPaths.organisation(id),
      done: 'The provider is renamed. A list that has its earlier name still means this provider.',
      conflictAt: 'name',
    });
  }

  @Allow('manage providers')
  @Get(group)
  async toGroup(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(GROUP, presentGroup(await this.providers.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(group)
  @HttpCode(303)
  async setGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.providers.byId(viewer, id);
    return keepForm(parseForm(GroupForm, body), {
      again: async (form) =>
        pageWithProblems(GROUP, presentGroup(await this.providers.byId(viewer, id), form)),
      keep: (value) => this.upkeep.setGroup(viewer, id, { group: value.group ?? '', from: value.from }),
      path: providersPaths.organisation(id),
      done: 'The group is saved.',
      conflictAt: 'group',
    });
  }

  @Allow('manage providers')
  @Get(archive)
  async toArchive(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(ARCHIVE, await this.archiveModel(viewer, id, formOf()));
  }

  @Allow('manage providers')
  @Post(archive)
  @HttpCode(303)
  async archive(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.providers.byId(viewer, id);
    return keepForm(parseForm(ArchiveForm, body), {
      again: async (form) => pageWithProblems(ARCHIVE, await this.archiveModel(viewer, id, form)),
      keep: ({ because, version }) => this.upkeep.archive(viewer, id, because, Number(version)),
      path: providersPaths.organisation(id),
      done: 'The provider is archived, and can be brought back.',
      conflictAt: 'because',
    });
  }

  @Allow('manage providers')
  @Post(bringBack)
  @HttpCode(303)
  async bringBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.upkeep.bringBack(viewer, id);
    return redirectTo(providersPaths.organisation(id), 'The provider is back.');
  }

  private async archiveModel(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    const provider = await this.providers.byId(viewer, id);
    return presentProviderArchive(provider, await this.upkeep.whyNot(viewer, id), form);
  }
}

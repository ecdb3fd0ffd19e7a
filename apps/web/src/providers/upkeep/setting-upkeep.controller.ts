import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SettingUpkeep } from '@lib/provision/directory/setting-upkeep.service';
import { SupportedCategory } from '@lib/provision/settings/supported-category';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths } from '../providers.paths';
import { ageOf, ArchiveForm, DetailsForm, RenameForm } from './upkeep.forms';
import { detailsValues, presentArchive, presentDetails, presentRename } from './setting-upkeep.presenter';

const { details, rename, archive, bringBack } = providersPaths.settingActPattern;
const DETAILS = 'providers/upkeep/details.njk';
const RENAME = 'providers/upkeep/rename.njk';
const ARCHIVE = 'providers/upkeep/archive.njk';

/** What is kept of a setting by hand: its details and its name, and whether it is offered. */
@Controller()
export class SettingUpkeepController {
  constructor(
    private readonly settings: Settings,
    private readonly upkeep: SettingUpkeep,
  ) {}

  @Allow('manage providers')
  @Get(details)
  async toDetails(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const setting = await this.settings.byId(viewer, id);
    return page(DETAILS, presentDetails(setting, formOf(detailsValues(setting))));
  }

  @Allow('manage providers')
  @Post(details)
  @HttpCode(303)
  async saveDetails(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const setting = await this.settings.byId(viewer, id);
    return keepForm(parseForm(DetailsForm, body), {
      again: async (form) =>
        pageWithProblems(DETAILS, presentDetails(await this.settings.byId(viewer, id), form)),
      keep: ({ supportedCategory, outwardCode = '', youngestAge, oldestAge, version }) => {
        const category = supportedCategory ? (Number(supportedCategory) as SupportedCategory) : null;
        const ages = { youngestAge: ageOf(youngestAge), oldestAge: ageOf(oldestAge) };
        return this.upkeep.saveDetails(
          viewer,
          id,
          { supportedCategory: category, outwardCode, ...ages },
          Number(version),
        );
      },
      path: providersPaths.setting(setting.id),
      done: 'The details are saved.',
      conflictAt: 'outwardCode',
    });
  }

  @Allow('manage providers')
  @Get(rename)
  async toRename(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(RENAME, presentRename(await this.settings.byId(viewer, id), formOf()));
  }

  @Allow('manage providers')
  @Post(rename)
  @HttpCode(303)
  async rename(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(RenameForm, body), {
      again: async (form) =>
        pageWithProblems(RENAME, presentRename(await this.settings.byId(viewer, id), form)),
      keep: ({ name, on, version }) => this.upkeep.rename(viewer, id, { name, on }, Number(version)),
      path: providersPaths.setting(id),
      done: 'The setting is renamed. A search finds it by its earlier name too.',
      conflictAt: 'name',
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
    await this.settings.byId(viewer, id);
    return keepForm(parseForm(ArchiveForm, body), {
      again: async (form) => pageWithProblems(ARCHIVE, await this.archiveModel(viewer, id, form)),
      keep: ({ because, version }) => this.upkeep.archive(viewer, id, because, Number(version)),
      path: providersPaths.setting(id),
      done: 'The setting is archived. It is offered no more, and can be brought back.',
      conflictAt: 'because',
    });
  }

  @Allow('manage providers')
  @Post(bringBack)
  @HttpCode(303)
  async bringBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.upkeep.bringBack(viewer, id);
    return redirectTo(providersPaths.setting(id), 'The setting is back: it is offered again.');
  }

  private async archiveModel(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    const setting = await this.settings.byId(viewer, id);
    return presentArchive(setting, await this.upkeep.whyNot(viewer, id), form);
  }
}

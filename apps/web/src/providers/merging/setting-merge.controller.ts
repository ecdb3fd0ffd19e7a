import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Merges } from '@lib/provision/directory/merges.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { askForMerge, confirmMerge } from './merge-steps';
import { presentChoice, presentMerge } from './setting-merge.presenter';

const { merge, undoMerge } = providersPaths.settingActPattern;
const CHOICES = 10;

/** Making a setting part of another: which one, what leads there then, one confirmation; and undoing it. */
@Controller()
export class SettingMergeController {
  constructor(
    private readonly settings: Settings,
    private readonly merges: Merges,
  ) {}

  @Allow('manage providers')
  @Get(merge)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @QueryString() query: Query,
  ): Promise<Page> {
    return askForMerge(query, {
      two: (into) => this.model(viewer, id, into, formOf()),
      choice: async (typed) => {
        const found = typed === '' ? [] : await this.settings.search(viewer, typed, CHOICES + 1);
        return presentChoice(await this.settings.byId(viewer, id), { typed, found, most: CHOICES });
      },
    });
  }

  @Allow('manage providers')
  @Post(merge)
  @HttpCode(303)
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.settings.byId(viewer, id);
    return confirmMerge(body, {
      two: (into, form) => this.model(viewer, id, into, form),
      merge: (asked) => this.merges.merge(viewer, id, asked),
      pathOf: providersPaths.setting,
    });
  }

  @Allow('manage providers')
  @Post(undoMerge)
  @HttpCode(303)
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.merges.undo(viewer, id);
    return redirectTo(
      providersPaths.setting(id),
      'The merge is undone: this setting stands for itself again.',
    );
  }

  private async model(viewer: Viewer, id: string, into: string, form: FormModel): Promise<object> {
    return presentMerge(await this.merges.preview(viewer, id, into), form);
  }
}

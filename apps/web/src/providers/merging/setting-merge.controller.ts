import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Merges } from '@lib/provision/directory/merges.service';
import { Settings } from '@lib/provision/settings/settings.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { keepForm } from '../keep-form';
import { providersPaths } from '../providers.paths';
import { MergeForm } from '../upkeep/upkeep.forms';
import { presentChoice, presentMerge } from './setting-merge.presenter';

const { merge, undoMerge } = providersPaths.settingActPattern;
const CHOICE = 'providers/merging/choice.njk';
const MERGE = 'providers/merging/merge.njk';
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
    refuseOtherNames(query, [], ['q', 'into']);
    const { into, q } = query;
    if (typeof into === 'string') return page(MERGE, await this.model(viewer, id, into, formOf()));
    const typed = typeof q === 'string' ? q.trim().slice(0, 200) : '';
    const found = typed === '' ? [] : await this.settings.search(viewer, typed, CHOICES + 1);
    return page(CHOICE, presentChoice(await this.settings.byId(viewer, id), { typed, found, most: CHOICES }));
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
    const form = parseForm(MergeForm, body);
    const into = typeof form.values['into'] === 'string' ? form.values['into'] : '';
    return keepForm(form, {
      again: async (again) => pageWithProblems(MERGE, await this.model(viewer, id, into, again)),
      keep: (value) => this.merges.merge(viewer, id, value),
      path: providersPaths.setting(into),
      done: 'The two are one now. What names the other leads here.',
      conflictAt: 'on',
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

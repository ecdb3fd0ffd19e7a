import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ProviderMerges } from '@lib/provision/directory/provider-merges.service';
import { Providers } from '@lib/provision/providers/providers.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { providersPaths } from '../providers.paths';
import { askForMerge, confirmMerge } from './merge-steps';
import { presentProviderChoice, presentProviderMerge } from './organisation-merge.presenter';

const { merge, undoMerge } = providersPaths.organisationActPattern;

/** Making a provider part of another: which one, what leads there then, one confirmation; and undoing it. */
@Controller()
export class OrganisationMergeController {
  constructor(
    private readonly providers: Providers,
    private readonly merges: ProviderMerges,
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
        const key = typed === '' ? null : await this.merges.named(viewer, typed);
        const found = key === null ? null : await this.providers.byId(viewer, key);
        return presentProviderChoice(await this.providers.byId(viewer, id), typed, found);
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
    await this.providers.byId(viewer, id);
    return confirmMerge(body, {
      two: (into, form) => this.model(viewer, id, into, form),
      merge: (asked) => this.merges.merge(viewer, id, asked),
      pathOf: providersPaths.organisation,
    });
  }

  @Allow('manage providers')
  @Post(undoMerge)
  @HttpCode(303)
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.merges.undo(viewer, id);
    return redirectTo(
      providersPaths.organisation(id),
      'The merge is undone: this provider stands for itself again.',
    );
  }

  private async model(viewer: Viewer, id: string, into: string, form: FormModel): Promise<object> {
    return presentProviderMerge(await this.merges.preview(viewer, id, into), form);
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { ItemForm } from './agenda.form';
import { presentChecks } from './publish.presenter';

const PAGE = 'panel/agenda/publish.njk';

/** The checks before an agenda goes out, and sending it out. */
@Controller()
export class PublishController {
  constructor(private readonly agendas: Agendas) {}

  @Allow('run the panel')
  @Get(panelPaths.publishPattern)
  async check(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(PAGE, await this.model(viewer, id, formOf()));
  }

  @Allow('run the panel')
  @Post(panelPaths.publishPattern)
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    await this.agendas.meeting(viewer, id);
    const form = parseForm(ItemForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, id, form));
    try {
      await this.agendas.publish(viewer, id, Number(form.value.version));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const again = { values: form.values, errors: { publish: error.message } };
      return pageWithProblems(PAGE, await this.model(viewer, id, again));
    }
    return redirectTo(panelPaths.meeting(id), 'The agenda is published. Members can declare conflicts now.');
  }

  private async model(viewer: Viewer, id: string, form: FormModel): Promise<object> {
    return presentChecks(await this.agendas.checks(viewer, id), form);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PanelMarks } from '@lib/high-cost/marks/panel-marks.service';
import { Register } from '@lib/high-cost/register/register.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { MarkForm, markOfForm } from './mark.form';
import { presentMark } from './mark.presenter';

const TEMPLATE = 'register/outcomes/outcome-form.njk';

/** Records a mark of a panel. */
@Controller()
export class MarkController {
  constructor(
    private readonly register: Register,
    private readonly marks: PanelMarks,
  ) {}

  @Allow('keep the register')
  @Get(registerRoutes.mark)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    return page(TEMPLATE, presentMark(found, formOf()));
  }

  @Allow('keep the register')
  @Post(registerRoutes.mark)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(MarkForm, body), {
      template: TEMPLATE,
      model: async (form) => presentMark(await this.register.open(viewer, placementId), form),
      save: async (value) => {
        await this.marks.mark(viewer, { placementId, version: Number(value.version) }, markOfForm(value));
        return redirectTo(registerPaths.placement(placementId), 'The mark is saved.');
      },
    });
  }
}

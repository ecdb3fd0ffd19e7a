import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PlacementEndings } from '@lib/high-cost/endings/placement-endings.service';
import { Register } from '@lib/high-cost/register/register.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { EndingForm, endingOfForm, formOfEnding } from './ending.form';
import { presentEnding } from './ending.presenter';

const TEMPLATE = 'register/outcomes/outcome-form.njk';

/** Records how a placement ended. */
@Controller()
export class EndingController {
  constructor(
    private readonly register: Register,
    private readonly endings: PlacementEndings,
  ) {}

  @Allow('keep the register')
  @Get(registerRoutes.ending)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    return page(TEMPLATE, presentEnding(found, formOf(formOfEnding(found.outcomes))));
  }

  @Allow('keep the register')
  @Post(registerRoutes.ending)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(EndingForm, body), {
      template: TEMPLATE,
      model: async (form) => presentEnding(await this.register.open(viewer, placementId), form),
      save: async (value) => {
        await this.endings.record(
          viewer,
          { placementId, version: Number(value.version) },
          endingOfForm(value),
        );
        return redirectTo(registerPaths.placement(placementId), 'The ending is saved.');
      },
    });
  }
}

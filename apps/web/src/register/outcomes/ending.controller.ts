import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PlacementEndings } from '@lib/high-cost/endings/placement-endings.service';
import { Register } from '@lib/high-cost/register/register.service';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { EndingForm, endingOfForm, formOfEnding } from './ending.form';
import { presentEnding } from './ending.presenter';
import { saveForm } from './save-form';

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
    const form = parseForm(EndingForm, body);
    const model = async (errors: FormErrors): Promise<object> =>
      presentEnding(await this.register.open(viewer, placementId), { values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, await model(form.errors));
    const seen = { placementId, version: Number(form.value.version) };
    return saveForm({
      template: TEMPLATE,
      model,
      save: () => this.endings.record(viewer, seen, endingOfForm(form.value)),
      done: { href: registerPaths.placement(placementId), text: 'The ending is saved.' },
    });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Extensions } from '@lib/high-cost/extensions/extensions.service';
import { Register } from '@lib/high-cost/register/register.service';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { ExtendForm, extensionOfForm } from './extend.form';
import { presentExtend } from './extend.presenter';
import { saveForm } from './save-form';

const TEMPLATE = 'register/outcomes/outcome-form.njk';

/** Records that a placement goes on. */
@Controller()
export class ExtendController {
  constructor(
    private readonly register: Register,
    private readonly extensions: Extensions,
  ) {}

  @Allow('keep the register')
  @Get(registerRoutes.extend)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    return page(TEMPLATE, presentExtend(found, formOf()));
  }

  @Allow('keep the register')
  @Post(registerRoutes.extend)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ExtendForm, body);
    const model = async (errors: FormErrors): Promise<object> =>
      presentExtend(await this.register.open(viewer, placementId), { values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, await model(form.errors));
    const seen = { placementId, version: Number(form.value.version) };
    return saveForm({
      template: TEMPLATE,
      model,
      save: () => this.extensions.extend(viewer, seen, extensionOfForm(form.value)),
      done: { href: registerPaths.placement(placementId), text: 'The new day is saved.' },
    });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Extensions } from '@lib/high-cost/extensions/extensions.service';
import { Register } from '@lib/high-cost/register/register.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { ExtendForm, extensionOfForm } from './extend.form';
import { presentExtend } from './extend.presenter';

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
    return saveForm(parseForm(ExtendForm, body), {
      template: TEMPLATE,
      model: async (form) => presentExtend(await this.register.open(viewer, placementId), form),
      save: async (value) => {
        await this.extensions.extend(
          viewer,
          { placementId, version: Number(value.version) },
          extensionOfForm(value),
        );
        return redirectTo(registerPaths.placement(placementId), 'The new day is saved.');
      },
    });
  }
}

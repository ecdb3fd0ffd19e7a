import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Register } from '@lib/high-cost/register/register.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { FactsForm, factsOf, formOfFacts } from './facts.form';
import { presentFacts } from './facts.presenter';

const FACTS = 'register/facts/facts.njk';

/** Records what a borough knows of a placement besides its costs. */
@Controller()
export class FactsController {
  constructor(private readonly register: Register) {}

  @Allow('keep the register')
  @Get(registerRoutes.facts)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const found = await this.register.open(viewer, id);
    return page(FACTS, presentFacts(found, formOf(formOfFacts(found.row))));
  }

  @Allow('keep the register')
  @Post(registerRoutes.facts)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(FactsForm, body), {
      template: FACTS,
      model: async (form) => presentFacts(await this.register.open(viewer, id), form),
      save: async (value) => {
        await this.register.record(viewer, id, { facts: factsOf(value), version: Number(value.version) });
        return redirectTo(registerPaths.placement(id), 'The facts are saved.');
      },
    });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Uplifts } from '@lib/high-cost/uplifts/uplifts.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { AddUpliftForm, askedOfForm, decidedOfForm, DecideUpliftForm } from './uplift.form';
import { formOfUplift, presentAddUplift, presentUplift, presentUplifts } from './uplifts.presenter';

const TEMPLATE = 'register/outcomes/outcome-form.njk';

/** What providers ask of a borough, and what became of it. */
@Controller()
export class UpliftsController {
  constructor(private readonly uplifts: Uplifts) {}

  @Allow('see the register')
  @Get(registerRoutes.uplifts)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('register/uplifts/uplifts.njk', presentUplifts(await this.uplifts.list(viewer)));
  }

  @Allow('keep the register')
  @Get(registerRoutes.addUplift)
  async toAdd(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(TEMPLATE, presentAddUplift(await this.uplifts.list(viewer), formOf()));
  }

  @Allow('keep the register')
  @Post(registerRoutes.addUplift)
  @HttpCode(303)
  async add(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    return saveForm(parseForm(AddUpliftForm, body), {
      template: TEMPLATE,
      model: async (form) => presentAddUplift(await this.uplifts.list(viewer), form),
      save: async (value) => {
        await this.uplifts.ask(viewer, value.settingId, askedOfForm(value));
        return redirectTo(registerPaths.uplifts, 'The request is saved.');
      },
    });
  }

  @Allow('keep the register')
  @Get(registerRoutes.uplift)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const uplift = await this.uplifts.open(viewer, id);
    return page(TEMPLATE, presentUplift(uplift, formOf(formOfUplift(uplift))));
  }

  @Allow('keep the register')
  @Post(registerRoutes.uplift)
  @HttpCode(303)
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(DecideUpliftForm, body), {
      template: TEMPLATE,
      model: async (form) => presentUplift(await this.uplifts.open(viewer, id), form),
      save: async (value) => {
        const { state } = value;
        const version = Number(value.version);
        if (state === 'wrong') {
          await this.uplifts.takeBack(viewer, id, version);
          return redirectTo(registerPaths.uplifts, 'The request is taken back.');
        }
        await this.uplifts.decide(viewer, id, { ...decidedOfForm(state, value), version });
        return redirectTo(registerPaths.uplifts, 'The request is saved.');
      },
    });
  }
}

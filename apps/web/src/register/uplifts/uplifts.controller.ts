import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Uplifts } from '@lib/high-cost/uplifts/uplifts.service';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../outcomes/save-form';
import { registerPaths, registerRoutes } from '../register.paths';
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
    const form = parseForm(AddUpliftForm, body);
    const model = async (errors: FormErrors): Promise<object> =>
      presentAddUplift(await this.uplifts.list(viewer), { values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, await model(form.errors));
    return saveForm({
      template: TEMPLATE,
      model,
      save: () => this.uplifts.ask(viewer, form.value.settingId, askedOfForm(form.value)),
      done: { href: registerPaths.uplifts, text: 'The request is saved.' },
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
    const form = parseForm(DecideUpliftForm, body);
    const model = async (errors: FormErrors): Promise<object> =>
      presentUplift(await this.uplifts.open(viewer, id), { values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, await model(form.errors));
    const { state } = form.value;
    const version = Number(form.value.version);
    return saveForm({
      template: TEMPLATE,
      model,
      save: () =>
        state === 'wrong'
          ? this.uplifts.takeBack(viewer, id, version)
          : this.uplifts.decide(viewer, id, { ...decidedOfForm(state, form.value), version }),
      done: {
        href: registerPaths.uplifts,
        text: state === 'wrong' ? 'The request is taken back.' : 'The request is saved.',
      },
    });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { defaultAssumptions } from '@lib/measures/what-if/defaults';
import { KeepScenarios } from '@lib/measures/what-if/keep-scenarios.service';
import { KeptScenario, NamedScenario } from '@lib/measures/what-if/kept-scenario';
import { WhatIf } from '@lib/measures/what-if/what-if.service';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm, Submitted } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { needPaths, needRoutes } from '../need-and-room.paths';
import { Boxes, boxesOf, readScenario } from '../what-if/read-scenario';
import { WHAT_IF_PAGE } from '../what-if/what-if.controller';
import { CompareForm, DeleteScenarioForm, KeepScenarioForm } from '../what-if/what-if.form';
import { presentWhatIf } from '../what-if/what-if.presenter';
import { presentCompare } from './compare.presenter';
import { presentSaved } from './saved.presenter';

const COMPARE = 'need-and-room/saved/compare.njk';

/** Scenarios that were kept: a borough’s for its people, the programme’s for those of the programme. */
@Controller()
export class SavedScenariosController {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly scenarios: KeepScenarios,
  ) {}

  @Allow('see London figures')
  @Get(needRoutes.saved)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const kept = await this.whatIf.list(viewer);
    return page('need-and-room/saved/saved.njk', presentSaved(kept, viewer.boroughId !== null));
  }

  /** @throws NotFoundError also for one of another borough. */
  @Allow('see London figures')
  @Get(needRoutes.scenario)
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const { kept, basis, result } = await this.whatIf.open(viewer, id);
    const mayKeep = viewer.permissions.has('keep scenarios');
    return page(
      WHAT_IF_PAGE,
      presentWhatIf({ basis, result, kept, mayKeep, boxes: boxesOf(kept), errors: {} }),
    );
  }

  @Allow('keep scenarios')
  @Post(needRoutes.saved)
  @HttpCode(303)
  async keep(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(KeepScenarioForm, body);
    return this.kept(viewer, form, null, async (named) => {
      const id = await this.scenarios.keep(viewer, named);
      return redirectTo(needPaths.scenario(id), 'The scenario is kept.');
    });
  }

  /** @throws ConflictError when somebody else changed it in between. */
  @Allow('keep scenarios')
  @Post(needRoutes.scenario)
  @HttpCode(303)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { kept } = await this.whatIf.open(viewer, id);
    const form = parseForm(KeepScenarioForm, body);
    return this.kept(viewer, form, kept, async (named) => {
      const version = Number((form.ok && form.value.version) || 0);
      await this.scenarios.change(viewer, id, { ...named, version });
      return redirectTo(
        needPaths.scenario(id),
        'The scenario is changed. It is made of the newest releases now.',
      );
    });
  }

  @Allow('keep scenarios')
  @Post(needRoutes.delete)
  @HttpCode(303)
  async delete(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(DeleteScenarioForm, body);
    await this.scenarios.delete(viewer, id, form.ok ? Number(form.value.version) : 0);
    return redirectTo(needPaths.saved, 'The scenario is deleted.');
  }

  @Allow('see London figures')
  @Get(needRoutes.compare)
  async compare(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(CompareForm, query);
    const kept = await this.whatIf.list(viewer);
    const { values, errors } = form;
    if (!form.ok) return pageWithProblems(COMPARE, presentCompare(kept, null, { values, errors }));
    const { one, other } = form.value;
    const model = { values, errors };
    if (!one || !other) return page(COMPARE, presentCompare(kept, null, model));
    const pair = [await this.whatIf.open(viewer, one), await this.whatIf.open(viewer, other)] as const;
    return page(COMPARE, presentCompare(kept, pair, model));
  }

  /** Keeps what was sent, or draws the page again with what is wrong and what was typed. */
  private async kept(
    viewer: Viewer,
    form: Submitted<KeepScenarioForm>,
    kept: KeptScenario | null,
    keep: (named: NamedScenario) => Promise<Redirect>,
  ): Promise<Page | Redirect> {
    const basis = await this.whatIf.basis(viewer);
    const again = (errors: FormErrors): Page => {
      const boxes = form.values as Boxes;
      const scenario = form.ok
        ? readScenario(form.value, defaultAssumptions(basis.released, basis.on))
        : null;
      const result = scenario?.ok && errors['name'] ? this.whatIf.tried(scenario.scenario, basis) : null;
      return pageWithProblems(
        WHAT_IF_PAGE,
        presentWhatIf({ basis, result, kept, mayKeep: true, boxes, errors }),
      );
    };
    if (!form.ok) return again(form.errors);
    const read = readScenario(form.value, defaultAssumptions(basis.released, basis.on));
    if (!read.ok) return again(read.errors);
    try {
      return await keep({ ...read.scenario, name: form.value.name });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return again(errorsOf(error.problems));
    }
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { PlacementStarts } from '@lib/panel/starts/placement-starts.service';
import { StartInRegister } from '@lib/panel/starts/put-in-register';
import { Settings } from '@lib/provision/settings/settings.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { afterPaths, afterRoutes } from '../after.paths';
import { IN_REGISTER } from './in-register';
import { StartForm, startOfForm } from './start.form';
import { knownForm, presentStart } from './start.presenter';

const START = 'cases/starts/start.njk';

/** Records that the placement started: it is entered on the child’s page, and its follow-ups open by themselves. */
@Controller()
export class PlacementStartController {
  constructor(
    private readonly starts: PlacementStarts,
    private readonly settings: Settings,
  ) {}

  @Allow('enter placements')
  @Get(afterRoutes.start)
  async ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const shown = await this.starts.open(viewer, reference);
    const suggested = await this.settings.suggested(viewer, 'urn');
    return page(START, presentStart(shown, formOf(knownForm(shown)), suggested));
  }

  @Allow('enter placements')
  @Post(afterRoutes.start)
  async start(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(StartForm, body);
    const model = async (again: FormModel): Promise<object> =>
      presentStart(
        await this.starts.open(viewer, reference),
        again,
        await this.settings.suggested(viewer, 'urn'),
      );
    if (!form.ok) return pageWithProblems(START, await model(form));
    let inRegister: StartInRegister;
    try {
      inRegister = await this.starts.record(viewer, reference, startOfForm(form.value));
    } catch (error) {
      if (error instanceof ConflictError && error.code === 'start-recorded')
        return new Page(START, { ...(await model(formOf(form.values))), conflict: error.message }, 409);
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(START, await model(again));
    }
    const recorded =
      form.value.placement === 'new'
        ? 'The start is recorded, the placement is entered on the child’s page, and four follow-ups are opened.'
        : 'The start is recorded, and four follow-ups are opened.';
    return redirectTo(afterPaths.followUps(reference), `${recorded} ${IN_REGISTER[inRegister]}`);
  }
}

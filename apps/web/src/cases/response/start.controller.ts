import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { BoroughResponses } from '@lib/panel/responses/borough-responses.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths } from '../../children/children.paths';
import { captionOf } from '../after-caption';
import { afterPaths, afterRoutes } from '../after.paths';
import { StartForm, startOfForm } from './response.form';
import { responseRows } from './response.presenter';

const START = 'cases/response/start.njk';

/** Records that the placement started; its follow-ups open by themselves. */
@Controller()
export class PlacementStartController {
  constructor(private readonly responses: BoroughResponses) {}

  @Allow('respond to the panel')
  @Get(afterRoutes.start)
  async ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return page(START, await this.model(viewer, reference, formOf()));
  }

  @Allow('respond to the panel')
  @Post(afterRoutes.start)
  async start(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(StartForm, body);
    if (!form.ok) return pageWithProblems(START, await this.model(viewer, reference, form));
    try {
      const start = { ...startOfForm(form.value), version: Number(form.value.version) };
      await this.responses.start(viewer, reference, start);
    } catch (error) {
      if (error instanceof ConflictError && error.code === 'start-recorded') {
        const model = await this.model(viewer, reference, formOf(form.values));
        return new Page(START, { ...model, conflict: error.message }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(START, await this.model(viewer, reference, again));
    }
    return redirectTo(
      afterPaths.followUps(reference),
      'The start is recorded, and four follow-ups are opened.',
    );
  }

  private async model(viewer: Viewer, reference: string, form: FormModel): Promise<object> {
    const { of, standing } = await this.responses.toRespond(viewer, reference);
    return {
      title: 'Record that the placement started',
      caption: captionOf(of),
      back: { href: afterPaths.response(of.reference) },
      action: afterPaths.start(of.reference),
      child: childrenPaths.child(of.childId),
      response: standing ? responseRows(standing) : [{ label: 'Response', value: 'None is recorded yet' }],
      canStart: standing !== null && standing.placementFollows && standing.start === null,
      version: standing?.version ?? 0,
      form,
    };
  }
}

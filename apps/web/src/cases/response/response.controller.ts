import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { BoroughResponses } from '@lib/panel/responses/borough-responses.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { afterPaths, afterRoutes } from '../after.paths';
import { caseFrame } from '../case/case-frame';
import { recordModel } from './record-model';
import { CorrectionForm, factsOfForm, formOfResponse, ResponseForm } from './response.form';
import { presentResponse } from './response.presenter';

const RECORD = 'cases/response/record.njk';

/** What the panel recommended, and what the borough decided. */
@Controller()
export class ResponseController {
  constructor(
    private readonly responses: BoroughResponses,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(afterRoutes.response)
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const shown = await this.responses.open(viewer, reference);
    const today = this.clock.today();
    const frame = caseFrame(shown.of, 'response', today);
    const model = presentResponse(shown, { today, permissions: viewer.permissions });
    return page('cases/response/response.njk', { ...frame, frame, ...model, title: 'Response of a case' });
  }

  @Allow('respond to the panel')
  @Get(afterRoutes.respond)
  async ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return page(RECORD, recordModel(await this.responses.toRespond(viewer, reference), formOf(), false));
  }

  @Allow('respond to the panel')
  @Post(afterRoutes.respond)
  async respond(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ResponseForm, body);
    if (!form.ok) return this.again(viewer, reference, { form, isCorrection: false });
    try {
      await this.responses.respond(viewer, reference, factsOfForm(form.value));
    } catch (error) {
      return this.again(viewer, reference, { form, isCorrection: false, error: error as Error });
    }
    return redirectTo(afterPaths.response(reference), 'The borough’s decision is recorded.');
  }

  @Allow('respond to the panel')
  @Get(afterRoutes.correct)
  async askCorrection(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const shown = await this.responses.toRespond(viewer, reference);
    const form = formOf(shown.standing ? formOfResponse(shown.standing) : {});
    return page(RECORD, recordModel(shown, form, true));
  }

  @Allow('respond to the panel')
  @Post(afterRoutes.correct)
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(CorrectionForm, body);
    if (!form.ok) return this.again(viewer, reference, { form, isCorrection: true });
    const { because, version } = form.value;
    try {
      await this.responses.correct(viewer, reference, {
        facts: factsOfForm(form.value),
        seen: { because: because.trim(), version: Number(version) },
      });
    } catch (error) {
      return this.again(viewer, reference, { form, isCorrection: true, error: error as Error });
    }
    return redirectTo(afterPaths.response(reference), 'The response is corrected.');
  }

  /** The page with what was typed: what is wrong with it, or what somebody else recorded meanwhile. */
  private async again(
    viewer: Viewer,
    reference: string,
    { form, isCorrection, error }: { form: FormModel; isCorrection: boolean; error?: Error },
  ): Promise<Page> {
    if (error instanceof ConflictError && error.code === 'response-changed') {
      const shown = await this.responses.toRespond(viewer, reference);
      const model = recordModel(shown, formOf(form.values), true);
      return new Page(RECORD, { ...model, conflict: error.message }, 409);
    }
    if (error !== undefined && !(error instanceof InvalidError)) throw error;
    const errors = error ? errorsOf(error.problems) : form.errors;
    const shown = await this.responses.toRespond(viewer, reference);
    return pageWithProblems(RECORD, recordModel(shown, { values: form.values, errors }, isCorrection));
  }
}

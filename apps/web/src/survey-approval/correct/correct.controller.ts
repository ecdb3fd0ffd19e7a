import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Corrections } from '@lib/surveys/submitting/corrections.service';
import { SubmittedReturns } from '@lib/surveys/submitting/submitted-returns.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { surveysPaths } from '../../surveys/surveys.paths';
import { approvalRoutes } from '../survey-approval.paths';
import { CorrectForm } from './correct.form';
import { presentCorrect } from './correct.presenter';

const TEMPLATE = 'survey-approval/correct/correct.njk';

/** Opens a submitted return again, with a reason. */
@Controller()
export class CorrectController {
  constructor(
    private readonly submitted: SubmittedReturns,
    private readonly corrections: Corrections,
  ) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.correct)
  async ask(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(TEMPLATE, presentCorrect(await this.submitted.open(viewer, wave), formOf()));
  }

  @Allow('complete surveys')
  @Post(approvalRoutes.correct)
  @HttpCode(303)
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(CorrectForm, body), {
      template: TEMPLATE,
      model: async (form) => presentCorrect(await this.submitted.open(viewer, wave), form),
      save: async ({ because, version }) => {
        await this.corrections.begin(viewer, wave, { because, version: Number(version) });
        return redirectTo(surveysPaths.wave(wave), 'The return is open for a correction.');
      },
    });
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { reviewedOf } from '../reviewed-of';
import { reviewsPaths, reviewsRoutes } from '../survey-reviews.paths';
import { ReopenForm } from './decide.form';
import { presentReopen, ReopenModel } from './decide.presenter';

const TEMPLATE = 'survey-reviews/decide/reopen.njk';

/** Lets one borough correct its return after the last day for it. */
@Controller()
export class ReopenController {
  constructor(
    private readonly reviewed: ReviewedReturns,
    private readonly reviews: Reviews,
  ) {}

  @Allow('review returns')
  @Get(reviewsRoutes.reopen)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, wave, slug, formOf()));
  }

  @Allow('review returns')
  @Post(reviewsRoutes.reopen)
  @HttpCode(303)
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(ReopenForm, body), {
      template: TEMPLATE,
      model: (form) => this.model(viewer, wave, slug, form),
      save: async ({ because, until }) => {
        await this.reviews.reopen(viewer, reviewedOf(wave, slug), { because, until });
        return redirectTo(reviewsPaths.review(wave, slug), 'The return is reopened for corrections.');
      },
    });
  }

  private async model(viewer: Viewer, wave: string, slug: string, form: FormModel): Promise<ReopenModel> {
    return presentReopen(await this.reviewed.open(viewer, reviewedOf(wave, slug), () => []), form);
  }
}

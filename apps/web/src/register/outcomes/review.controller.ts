import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { OutcomeReviews } from '@lib/high-cost/reviews/outcome-reviews.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { formOfReview, ReviewForm, reviewOfForm } from './review.form';
import { presentReview } from './review.presenter';

const TEMPLATE = 'register/outcomes/outcome-form.njk';

/** Records the review that is due. */
@Controller()
export class ReviewController {
  constructor(private readonly reviews: OutcomeReviews) {}

  @Allow('keep the register')
  @Get(registerRoutes.review)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const desk = await this.reviews.open(viewer, id);
    return page(TEMPLATE, presentReview(desk, formOf(formOfReview(desk))));
  }

  @Allow('keep the register')
  @Post(registerRoutes.review)
  @HttpCode(303)
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') placementId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(ReviewForm, body), {
      template: TEMPLATE,
      model: async (form) => presentReview(await this.reviews.open(viewer, placementId), form),
      save: async (value) => {
        await this.reviews.record(
          viewer,
          { placementId, version: Number(value.version) },
          reviewOfForm(value),
        );
        return redirectTo(registerPaths.placement(placementId), 'The review is saved.');
      },
    });
  }
}

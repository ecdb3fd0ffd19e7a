import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { OutcomeReviews } from '@lib/high-cost/reviews/outcome-reviews.service';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { formOfReview, ReviewForm, reviewOfForm } from './review.form';
import { presentReview } from './review.presenter';
import { saveForm } from './save-form';

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
    const form = parseForm(ReviewForm, body);
    const model = async (errors: FormErrors): Promise<object> =>
      presentReview(await this.reviews.open(viewer, placementId), { values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, await model(form.errors));
    const seen = { placementId, version: Number(form.value.version) };
    return saveForm({
      template: TEMPLATE,
      model,
      save: () => this.reviews.record(viewer, seen, reviewOfForm(form.value)),
      done: { href: registerPaths.placement(placementId), text: 'The review is saved.' },
    });
  }
}

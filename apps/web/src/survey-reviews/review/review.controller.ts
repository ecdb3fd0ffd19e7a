import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reviewedOf } from '../reviewed-of';
import { reviewsPaths, reviewsRoutes } from '../survey-reviews.paths';
import { PressForm } from './press.form';
import { keysOfReview, presentReview, ReviewModel } from './review.presenter';

const TEMPLATE = 'survey-reviews/review/review.njk';

/** One borough’s return in one wave, and what is decided about it with one press. */
@Controller()
export class ReviewController {
  constructor(
    private readonly reviewed: ReviewedReturns,
    private readonly reviews: Reviews,
    private readonly comments: ReviewComments,
  ) {}

  @Allow('review returns')
  @Get(reviewsRoutes.review)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, wave, slug));
  }

  @Allow('review returns')
  @Post(reviewsRoutes.takeUp)
  @HttpCode(303)
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.press(viewer, { wave, slug, done: 'The review is started.' }, () =>
      this.reviews.takeUp(viewer, reviewedOf(wave, slug), seenIn(body)),
    );
  }

  @Allow('review returns')
  @Post(reviewsRoutes.accept)
  @HttpCode(303)
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.press(viewer, { wave, slug, done: 'The return is accepted.' }, () =>
      this.reviews.accept(viewer, reviewedOf(wave, slug), seenIn(body)),
    );
  }

  @Allow('review returns')
  @Post(reviewsRoutes.removeComment)
  @HttpCode(303)
  async removeComment(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Param('comment') comment: string,
  ): Promise<Page | Redirect> {
    return this.press(viewer, { wave, slug, done: 'The comment is taken away.' }, () =>
      this.comments.remove(viewer, reviewedOf(wave, slug), comment),
    );
  }

  /** Whoever was first is shown with the return as it is now. */
  private async press(
    viewer: Viewer,
    { wave, slug, done }: { readonly wave: string; readonly slug: string; readonly done: string },
    decide: () => Promise<void>,
  ): Promise<Page | Redirect> {
    try {
      await decide();
      return redirectTo(reviewsPaths.review(wave, slug), done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return new Page(TEMPLATE, { ...(await this.model(viewer, wave, slug)), conflict: error.message }, 409);
    }
  }

  private async model(viewer: Viewer, wave: string, slug: string): Promise<ReviewModel> {
    return presentReview(await this.reviewed.open(viewer, reviewedOf(wave, slug), keysOfReview), viewer);
  }
}

/** Without its version nobody can have seen it: nothing is decided. */
const seenIn = (body: unknown): { version: number } => {
  const form = parseForm(PressForm, body);
  return { version: form.ok ? Number(form.value.version) : 0 };
};

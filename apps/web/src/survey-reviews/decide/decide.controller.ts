import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReturnForReview, ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { keysOfReview } from '../review/review.presenter';
import { reviewedOf } from '../reviewed-of';
import { reviewsPaths, reviewsRoutes } from '../survey-reviews.paths';
import { DecideForm } from './decide.form';
import { presentDecision } from './decide.presenter';
import { DecisionName, DECISIONS } from './decisions';

const TEMPLATE = 'survey-reviews/decide/decide.njk';

interface Deciding {
  readonly viewer: Viewer;
  readonly wave: string;
  readonly slug: string;
  readonly name: DecisionName;
}

/** Decisions that need words: accepted with a note, returned, set back. */
@Controller()
export class DecideController {
  constructor(
    private readonly reviewed: ReviewedReturns,
    private readonly reviews: Reviews,
  ) {}

  @Allow('review returns')
  @Get(reviewsRoutes.acceptWithNote)
  askNote(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    return this.ask({ viewer, wave, slug, name: 'accept-with-note' });
  }

  @Allow('review returns')
  @Post(reviewsRoutes.acceptWithNote)
  @HttpCode(303)
  async acceptWithNote(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save({ viewer, wave, slug, name: 'accept-with-note' }, body, (words, version) =>
      this.reviews.acceptWithNote(viewer, reviewedOf(wave, slug), { note: words, version }),
    );
  }

  @Allow('review returns')
  @Get(reviewsRoutes.giveBack)
  askReturn(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    return this.ask({ viewer, wave, slug, name: 'return' });
  }

  @Allow('review returns')
  @Post(reviewsRoutes.giveBack)
  @HttpCode(303)
  async giveBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save({ viewer, wave, slug, name: 'return' }, body, (words, version) =>
      this.reviews.giveBack(viewer, reviewedOf(wave, slug), { note: words, version }),
    );
  }

  @Allow('review returns')
  @Get(reviewsRoutes.setBack)
  askSetBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<Page> {
    return this.ask({ viewer, wave, slug, name: 'set-back' });
  }

  @Allow('review returns')
  @Post(reviewsRoutes.setBack)
  @HttpCode(303)
  async setBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save({ viewer, wave, slug, name: 'set-back' }, body, (words, version) =>
      this.reviews.setBack(viewer, reviewedOf(wave, slug), { because: words, version }),
    );
  }

  private async ask(of: Deciding): Promise<Page> {
    return page(TEMPLATE, presentDecision(await this.open(of), of.name, formOf()));
  }

  private save(
    of: Deciding,
    body: unknown,
    decide: (words: string, version: number) => Promise<void>,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(DecideForm, body), {
      template: TEMPLATE,
      model: async (form) => presentDecision(await this.open(of), of.name, form),
      save: async ({ words, version }) => {
        await decide(words, Number(version));
        return redirectTo(reviewsPaths.review(of.wave, of.slug), DECISIONS[of.name].done);
      },
    });
  }

  private open({ viewer, wave, slug }: Deciding): Promise<ReturnForReview> {
    return this.reviewed.open(viewer, reviewedOf(wave, slug), keysOfReview);
  }
}

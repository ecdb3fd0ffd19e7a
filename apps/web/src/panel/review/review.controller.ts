import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Reviews } from '@lib/panel/review/reviews.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { AllocateForm, StepForm } from './review.form';
import { presentReview } from './review.presenter';

const ALLOCATE = 'panel/review/allocate.njk';

/** A case that a borough shares with the panel, read and taken on by the coordinator. */
@Controller()
export class ReviewController {
  constructor(
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  @Allow('run the panel')
  @Get(panelPaths.casePattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const reviewed = await this.reviews.open(viewer, reference);
    return page('panel/review/review.njk', presentReview(reviewed, viewer, this.clock.today()));
  }

  @Allow('run the panel')
  @Post(panelPaths.takeUpPattern)
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const version = await this.versionOf(viewer, reference, body);
    await this.reviews.takeUp(viewer, reference, version);
    return redirectTo(panelPaths.case(reference), 'You are reviewing this case.');
  }

  @Allow('run the panel')
  @Post(panelPaths.readyPattern)
  async ready(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const version = await this.versionOf(viewer, reference, body);
    await this.reviews.makeReady(viewer, { reference, version });
    return redirectTo(
      panelPaths.case(reference),
      'The case is ready to list. It is proposed for the next agenda.',
    );
  }

  @Allow('run the panel')
  @Get(panelPaths.allocatePattern)
  async chooseReviewer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<Page> {
    return page(ALLOCATE, await this.allocateModel(viewer, reference, formOf()));
  }

  @Allow('run the panel')
  @Post(panelPaths.allocatePattern)
  async allocate(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const of = await this.reviews.find(viewer, reference);
    const form = parseForm(AllocateForm, body);
    if (!form.ok) return pageWithProblems(ALLOCATE, await this.allocateModel(viewer, reference, form));
    const version = Number(form.value.version);
    await this.reviews.allocate(viewer, { reference: of.reference, version }, form.value.reviewer);
    return redirectTo(panelPaths.case(reference), 'The case has another reviewer.');
  }

  /** @throws NotFoundError before anything else, for a case that is not shared with the viewer */
  private async versionOf(viewer: Viewer, reference: string, body: unknown): Promise<number> {
    await this.reviews.find(viewer, reference);
    const form = parseForm(StepForm, body);
    if (form.ok) return Number(form.value.version);
    throw new InvalidError('Open the case again, then try again.', 'no-version');
  }

  private async allocateModel(viewer: Viewer, reference: string, form: FormModel): Promise<object> {
    const { seriesId, version } = await this.reviews.find(viewer, reference);
    const reviewers = await this.reviews.reviewers(viewer, seriesId);
    return {
      title: 'Give to a reviewer',
      reference,
      version,
      form,
      reviewers: reviewers.map(({ id, name, cases }) => ({
        value: id,
        text: name,
        hint: `${cases} ${cases === 1 ? 'case' : 'cases'} in review now`,
      })),
      action: panelPaths.allocate(reference),
      back: { href: panelPaths.case(reference) },
    };
  }
}

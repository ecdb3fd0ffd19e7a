import { Body, Controller, Get, HttpCode, Post, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { ReviewQueue } from '@lib/surveys/reviewing/review-queue.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { counted } from '../../surveys/page-facts';
import { reviewsPaths, reviewsRoutes } from '../survey-reviews.paths';
import { AcceptSeveralForm, QueueForm } from './queue.form';
import { presentAcceptSeveral, presentQueue, queuedKey, QueueModel } from './queue.presenter';

const QUEUE = 'survey-reviews/queue/queue.njk';

/** What waits for a reviewer, and several accepted at once. */
@Controller()
export class QueueController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly reviews: Reviews,
  ) {}

  @Allow('review returns')
  @Get(reviewsRoutes.queue)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(QueueForm, query);
    if (!form.ok) return pageWithProblems(QUEUE, await this.waiting(viewer, form));
    const part = form.value.part ?? 'waiting';
    return page(QUEUE, presentQueue(await this.queue.list(viewer, part), part, formOf()));
  }

  @Allow('review returns')
  @Post(reviewsRoutes.acceptSeveral)
  @HttpCode(303)
  async accept(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(AcceptSeveralForm, body);
    if (!form.ok) return pageWithProblems(QUEUE, await this.waiting(viewer, form));
    const { returns, step } = form.value;
    if (step !== 'save') return this.check(viewer, returns);
    try {
      await this.reviews.acceptMany(viewer, returns.map(namedIn));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return new Page(QUEUE, { ...(await this.waiting(viewer, formOf())), conflict: error.message }, 409);
    }
    return redirectTo(reviewsPaths.queue, `${counted(returns.length, 'return')} accepted.`);
  }

  private async check(viewer: Viewer, returns: readonly string[]): Promise<Page> {
    const chosen = (await this.queue.list(viewer, 'waiting')).filter((one) =>
      returns.includes(queuedKey(one)),
    );
    if (chosen.length === returns.length)
      return page('survey-reviews/queue/accept-several.njk', presentAcceptSeveral(chosen));
    const conflict = 'Somebody else decided on one of these returns meanwhile. Choose again.';
    return new Page(QUEUE, { ...(await this.waiting(viewer, formOf())), conflict }, 409);
  }

  private async waiting(viewer: Viewer, { values, errors }: FormModel): Promise<QueueModel> {
    return presentQueue(await this.queue.list(viewer, 'waiting'), 'waiting', { values, errors });
  }
}

const namedIn = (key: string): { waveId: string; boroughId: number; version: number } => {
  const [waveId = '', borough, version] = key.split('|');
  return { waveId, boroughId: Number(borough), version: Number(version) };
};

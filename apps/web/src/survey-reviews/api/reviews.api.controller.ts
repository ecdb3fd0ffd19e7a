import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { isDay } from '@lib/kernel/day';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { ReviewQueue } from '@lib/surveys/reviewing/review-queue.service';
import { KeysShown, ReviewedReturns } from '@lib/surveys/reviewing/reviewed-returns.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { list } from '../../api-docs/schemas/schema';
import { keysOfReview } from '../review/review.presenter';
import { reviewedOf } from '../reviewed-of';
import {
  AcceptReturnsBody,
  CommentOnAnswerBody,
  ReopenReturnBody,
  ReviewDecisionBody,
  ReviewedVersionBody,
  ReviewQueueQuery,
} from './reviews.bodies';
import { queuedJson, reviewJson } from './reviews-json';
import { QUEUED, QueuedJson, REVIEW, ReviewJson } from './reviews.schemas';

const OF_RETURN = { wave: 'Key of the wave', borough: 'The borough, as it stands in addresses: bromley' };

/** What the programme decides about submitted returns, as JSON. */
@Tagged('Surveys')
@Controller('api/v1')
export class SurveyReviewsApiController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly reviewed: ReviewedReturns,
    private readonly reviews: Reviews,
    private readonly comments: ReviewComments,
  ) {}

  @ApiVerb({
    summary: 'List the returns that wait for a review',
    query: ReviewQueueQuery,
    answer: list(QUEUED, 'The longest waiting first'),
  })
  @Allow('review returns')
  @Get('reviews')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { part = 'waiting' }: ReviewQueueQuery,
  ): Promise<QueuedJson[]> {
    return (await this.queue.list(viewer, part)).map(queuedJson);
  }

  @ApiVerb({
    summary: 'Accept several returns, all of them or none',
    body: AcceptReturnsBody,
    answer: list(QUEUED, 'Those that still wait'),
  })
  @Allow('review returns')
  @Post('reviews/accept')
  async acceptMany(
    @CurrentViewer() viewer: Viewer,
    @Body() { returns }: AcceptReturnsBody,
  ): Promise<QueuedJson[]> {
    await this.reviews.acceptMany(viewer, returns);
    return this.list(viewer, {});
  }

  @ApiVerb({
    summary: 'Give a submitted return, as far as the borough shares it',
    description: 'Every child in its rows is recorded as read.',
    path: OF_RETURN,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Get('waves/:wave/returns/:borough')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
  ): Promise<ReviewJson> {
    return reviewJson(await this.reviewed.open(viewer, reviewedOf(wave, slug), everyRow));
  }

  @ApiVerb({
    summary: 'Start the review of a return',
    path: OF_RETURN,
    body: ReviewedVersionBody,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/take-up')
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: ReviewedVersionBody,
  ): Promise<ReviewJson> {
    await this.reviews.takeUp(viewer, reviewedOf(wave, slug), body);
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({ summary: 'Accept a return', path: OF_RETURN, body: ReviewedVersionBody, answer: REVIEW })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/accept')
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: ReviewedVersionBody,
  ): Promise<ReviewJson> {
    await this.reviews.accept(viewer, reviewedOf(wave, slug), body);
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Accept a return with a note',
    path: OF_RETURN,
    body: ReviewDecisionBody,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/accept-with-note')
  async acceptWithNote(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: ReviewDecisionBody,
  ): Promise<ReviewJson> {
    await this.reviews.acceptWithNote(viewer, reviewedOf(wave, slug), body);
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Return a return to the borough with the comments that were written',
    description: 'The answers that are commented on can be changed, and no others.',
    path: OF_RETURN,
    body: ReviewDecisionBody,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/return')
  async giveBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: ReviewDecisionBody,
  ): Promise<ReviewJson> {
    await this.reviews.giveBack(viewer, reviewedOf(wave, slug), body);
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Set the last decision about a return back',
    path: OF_RETURN,
    body: ReviewDecisionBody,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/set-back')
  async setBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() { note, version }: ReviewDecisionBody,
  ): Promise<ReviewJson> {
    await this.reviews.setBack(viewer, reviewedOf(wave, slug), { because: note, version });
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Reopen a return for corrections after the last day',
    path: OF_RETURN,
    body: ReopenReturnBody,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/reopen')
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: ReopenReturnBody,
  ): Promise<ReviewJson> {
    if (!isDay(body.until))
      throw new InvalidError('Nothing was saved. Mend what is named.', 'day', [
        { field: 'until', message: 'Give a day that there is, as 2026-03-31' },
      ]);
    await this.reviews.reopen(viewer, reviewedOf(wave, slug), body);
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Comment on an answer of a return',
    path: OF_RETURN,
    body: CommentOnAnswerBody,
    status: 201,
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/comments')
  async comment(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Body() body: CommentOnAnswerBody,
  ): Promise<ReviewJson> {
    await this.comments.write(viewer, reviewedOf(wave, slug), { ...body, rowKey: body.rowKey ?? null });
    return this.show(viewer, wave, slug);
  }

  @ApiVerb({
    summary: 'Take away a comment that was not sent',
    path: { ...OF_RETURN, comment: 'Key of the comment' },
    answer: REVIEW,
  })
  @Allow('review returns')
  @Post('waves/:wave/returns/:borough/comments/:comment/remove')
  async removeComment(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('borough') slug: string,
    @Param('comment') comment: string,
  ): Promise<ReviewJson> {
    await this.comments.remove(viewer, reviewedOf(wave, slug), comment);
    return this.show(viewer, wave, slug);
  }
}

/** All rows of the last version, and what changed beside them. */
const everyRow: KeysShown = (found) => [
  ...keysOfReview(found),
  ...(found.sinceLastVersion ?? []),
  ...(found.sinceLastWave ?? []),
  ...found.sections.flatMap(({ section, rows }) => rows.map(({ key }) => ({ section, rowKey: key }))),
];

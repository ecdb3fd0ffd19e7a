import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CaseStatus } from '@lib/panel/cases/case-status';
import { Queue, QUEUE_NAMES, QUEUES } from '@lib/panel/review/queue';
import { Reviews } from '@lib/panel/review/reviews.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { AllocateBody, QuestionBody, QueueQuery, RejectBody, VersionBody } from './panel.bodies';
import { CASE_IN_QUEUE, CaseInQueue, caseInQueue, QUEUE, QueueAnswer } from './panel.schemas';
import { REVIEW, ReviewersAnswer, REVIEWERS, ReviewJson, reviewJson } from './review.schemas';

const PATH = { reference: 'Reference of the case' };

/** The coordinator’s work with cases as JSON: the same rules, the same audit, as the pages. */
@Tagged('Panels')
@Controller('api/v1/panel/cases')
export class PanelCasesApiController {
  constructor(private readonly reviews: Reviews) {}

  @ApiVerb({ summary: 'The cases of a queue', query: QueueQuery, answer: QUEUE })
  @Allow('run the panel')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() { queue = 'new' }: QueueQuery): Promise<QueueAnswer> {
    const { cases, counts } = await this.reviews.queue(viewer, queue, () => true);
    return {
      cases: cases.map((one) => caseInQueue(one.case, one.time)),
      counts: QUEUE_NAMES.map((name) => ({ queue: name, cases: countIn(name, counts) })),
    };
  }

  @ApiVerb({
    summary: 'A case as your panel sees it',
    description: 'The copy the borough shares, what was asked and what happened. Recorded as opened.',
    path: PATH,
    answer: REVIEW,
  })
  @Allow('run the panel')
  @Get(':reference')
  async open(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<ReviewJson> {
    return reviewJson(await this.reviews.open(viewer, reference));
  }

  @ApiVerb({ summary: 'Who can review a case', path: PATH, answer: REVIEWERS })
  @Allow('run the panel')
  @Get(':reference/reviewers')
  async reviewers(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<ReviewersAnswer> {
    const { seriesId } = await this.reviews.find(viewer, reference);
    return { reviewers: await this.reviews.reviewers(viewer, seriesId) };
  }

  @ApiVerb({ summary: 'Start the review of a case', path: PATH, body: VersionBody, answer: CASE_IN_QUEUE })
  @Allow('run the panel')
  @Post(':reference/take-up')
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: VersionBody,
  ): Promise<CaseInQueue> {
    await this.reviews.takeUp(viewer, reference, version);
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Give a case to a coordinator', path: PATH, body: AllocateBody, answer: CASE_IN_QUEUE })
  @Allow('run the panel')
  @Post(':reference/allocate')
  async allocate(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version, reviewer }: AllocateBody,
  ): Promise<CaseInQueue> {
    await this.reviews.allocate(viewer, { reference, version }, reviewer);
    return this.show(viewer, reference);
  }

  @ApiVerb({
    summary: 'Ask the borough for information',
    description: 'The clock of the case stops until the answer comes.',
    path: PATH,
    body: QuestionBody,
    answer: CASE_IN_QUEUE,
  })
  @Allow('run the panel')
  @Post(':reference/questions')
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version, question, section, dueOn }: QuestionBody,
  ): Promise<CaseInQueue> {
    await this.reviews.ask(viewer, { reference, version }, { question, section: section ?? null, dueOn });
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Reject a case', path: PATH, body: RejectBody, answer: CASE_IN_QUEUE })
  @Allow('run the panel')
  @Post(':reference/reject')
  async reject(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version, because, note }: RejectBody,
  ): Promise<CaseInQueue> {
    await this.reviews.reject(viewer, { reference, version }, { because, note });
    return this.show(viewer, reference);
  }

  @ApiVerb({ summary: 'Mark a case as ready to list', path: PATH, body: VersionBody, answer: CASE_IN_QUEUE })
  @Allow('run the panel')
  @Post(':reference/ready')
  async ready(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: VersionBody,
  ): Promise<CaseInQueue> {
    await this.reviews.makeReady(viewer, { reference, version });
    return this.show(viewer, reference);
  }

  private async show(viewer: Viewer, reference: string): Promise<CaseInQueue> {
    const { case: of, time } = await this.reviews.open(viewer, reference);
    return caseInQueue(of, time);
  }
}

const countIn = (queue: Queue, counts: ReadonlyMap<CaseStatus, number>): number =>
  QUEUES[queue].statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);

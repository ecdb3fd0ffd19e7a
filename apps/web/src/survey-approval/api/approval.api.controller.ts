import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { GiveBacks } from '@lib/surveys/give-back/give-back.service';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { CheckedReturns } from '@lib/surveys/submitting/checked-returns.service';
import { Corrections } from '@lib/surveys/submitting/corrections.service';
import { SubmittedReturns } from '@lib/surveys/submitting/submitted-returns.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { checkJson, copyJson, giveBackJson, submittedJson } from './approval-json';
import {
  MarkReturnReadyBody,
  ReplyToCommentBody,
  ReturnReasonBody,
  SubmitReturnBody,
  TakeReturnBackBody,
  VersionQuery,
} from './approval.bodies';
import {
  CHECK,
  CheckJson,
  COPY,
  CopyJson,
  GIVE_BACK,
  GiveBackJson,
  RECEIPT,
  ReceiptJson,
  SUBMITTED,
  SubmittedJson,
} from './approval.schemas';

const OF_WAVE = { wave: 'Key of the wave' };

/** The way of a return from its check to its receipt, and what comes after, as JSON. */
@Tagged('Surveys')
@Controller('api/v1/surveys')
export class SurveyApprovalApiController {
  constructor(
    private readonly checked: CheckedReturns,
    private readonly submitting: Submitting,
    private readonly submitted: SubmittedReturns,
    private readonly corrections: Corrections,
    private readonly comments: ReviewComments,
    private readonly giveBacks: GiveBacks,
  ) {}

  @ApiVerb({
    summary: 'Give a return as a whole: totals beside the last wave, what changed and what is left to do',
    description: 'Children whose rows changed, are explained or are commented on are recorded as seen.',
    path: OF_WAVE,
    answer: CHECK,
  })
  @Allow('complete surveys')
  @Get(':wave/check')
  async check(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<CheckJson> {
    return checkJson(await this.checked.open(viewer, wave));
  }

  @ApiVerb({
    summary: 'Mark a return as ready to approve',
    description: 'Refused (409) while something is missing, to be confirmed, wrong or not explained.',
    path: OF_WAVE,
    body: MarkReturnReadyBody,
    answer: CHECK,
  })
  @Allow('complete surveys')
  @Post(':wave/ready')
  async markReady(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: MarkReturnReadyBody,
  ): Promise<CheckJson> {
    await this.submitting.markReady(viewer, wave, body);
    return this.check(viewer, wave);
  }

  @ApiVerb({
    summary: 'Take a return back from its approver',
    path: OF_WAVE,
    body: TakeReturnBackBody,
    answer: CHECK,
  })
  @Allow('complete surveys')
  @Post(':wave/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: TakeReturnBackBody,
  ): Promise<CheckJson> {
    await this.submitting.takeBack(viewer, wave, body);
    return this.check(viewer, wave);
  }

  @ApiVerb({
    summary: 'Approve and submit a return',
    description: 'Whoever marked it as ready is refused (403): somebody else has to approve it.',
    path: OF_WAVE,
    body: SubmitReturnBody,
    answer: RECEIPT,
  })
  @Allow('approve surveys')
  @Post(':wave/submit')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: SubmitReturnBody,
  ): Promise<ReceiptJson> {
    const reference = await this.submitting.submit(viewer, wave, body);
    const { head } = await this.submitted.open(viewer, wave);
    return { waveId: wave, state: head.state, version: head.version, reference };
  }

  @ApiVerb({
    summary: 'Send a return back to be changed',
    path: OF_WAVE,
    body: ReturnReasonBody,
    answer: CHECK,
  })
  @Allow('approve surveys')
  @Post(':wave/send-back')
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: ReturnReasonBody,
  ): Promise<CheckJson> {
    await this.submitting.sendBack(viewer, wave, body);
    return this.check(viewer, wave);
  }

  @ApiVerb({
    summary: 'Give what was submitted each time, what was decided, and what was different',
    path: OF_WAVE,
    query: VersionQuery,
    answer: SUBMITTED,
  })
  @Allow('complete surveys')
  @Get(':wave/history')
  async history(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() { version }: VersionQuery,
  ): Promise<SubmittedJson> {
    return submittedJson(await this.submitted.differences(viewer, wave, numberOf(version)));
  }

  @ApiVerb({
    summary: 'Give a copy of what was submitted',
    description: 'Its children are recorded as exported.',
    path: OF_WAVE,
    query: VersionQuery,
    answer: COPY,
  })
  @Allow('complete surveys')
  @Get(':wave/copy')
  async copy(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() { version }: VersionQuery,
  ): Promise<CopyJson> {
    return copyJson(await this.submitted.copy(viewer, wave, numberOf(version)));
  }

  @ApiVerb({
    summary: 'Reply to a comment of the reviewer',
    path: { ...OF_WAVE, comment: 'Key of the comment' },
    body: ReplyToCommentBody,
    answer: CHECK,
  })
  @Allow('complete surveys')
  @Post(':wave/comments/:comment/reply')
  async reply(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('comment') commentId: string,
    @Body() { reply }: ReplyToCommentBody,
  ): Promise<CheckJson> {
    await this.comments.reply(viewer, wave, { commentId, reply });
    return this.check(viewer, wave);
  }

  @ApiVerb({
    summary: 'Give your own figures beside London’s',
    description: 'London’s are whole cells of releases: a hidden one is a symbol.',
    path: OF_WAVE,
    answer: GIVE_BACK,
  })
  @Allow('complete surveys')
  @Get(':wave/give-back')
  async giveBack(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<GiveBackJson> {
    return giveBackJson(await this.giveBacks.open(viewer, wave));
  }

  @ApiVerb({
    summary: 'Open a submitted return for a correction',
    description: 'What was submitted counts until the correction is submitted.',
    path: OF_WAVE,
    body: ReturnReasonBody,
    answer: CHECK,
  })
  @Allow('complete surveys')
  @Post(':wave/correct')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: ReturnReasonBody,
  ): Promise<CheckJson> {
    await this.corrections.begin(viewer, wave, body);
    return this.check(viewer, wave);
  }
}

const numberOf = (version: string | undefined): number | null =>
  version === undefined ? null : Number(version);

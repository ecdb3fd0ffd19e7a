import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Emergencies } from '@lib/panel/emergencies/emergencies.service';
import { FollowUpFacts } from '@lib/panel/follow-ups/follow-up';
import { FollowUps } from '@lib/panel/follow-ups/follow-ups.service';
import { CaseInformation } from '@lib/panel/information/case-information.service';
import { BoroughResponses } from '@lib/panel/responses/borough-responses.service';
import { OwnActions } from '@lib/panel/responses/own-actions.service';
import { ResponseFacts } from '@lib/panel/responses/response';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import {
  ActionBody, AnswerBody, CorrectedResponseBody, EmergencyBody, FollowUpBody, ResponseBody,
} from './after.bodies'; // prettier-ignore
import { followUpsJson, questionsJson, responseJson } from './after-json';
import { FOLLOW_UPS, FollowUpsJson, QUESTIONS, QuestionsJson, RESPONSE, ResponseJson } from './after.schemas';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };

/** What a borough answers and does after it referred a case, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference')
export class AfterApiController {
  constructor(
    private readonly information: CaseInformation,
    private readonly responses: BoroughResponses,
    private readonly actions: OwnActions,
    private readonly followUps: FollowUps,
    private readonly emergencies: Emergencies,
  ) {}

  @ApiVerb({ summary: 'Questions of the panel about a case', path: CASE, answer: QUESTIONS })
  @Allow('see cases')
  @Get('information')
  async questions(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<QuestionsJson> {
    return questionsJson(await this.information.open(viewer, reference));
  }

  @ApiVerb({
    summary: 'Answer a question',
    path: { ...CASE, question: 'Key of the question' },
    body: AnswerBody,
    guards: QUESTIONS,
    status: 204,
  })
  @Allow('refer cases')
  @Post('information/:question')
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('question') question: string,
    @Body() body: AnswerBody,
  ): Promise<void> {
    const words = { words: body.answer.trim(), version: body.version };
    const saved = (): Promise<QuestionsJson> => this.questions(viewer, reference);
    await orBothTexts(this.information.answer(viewer, reference, question, words), { saved, sent: body });
  }

  @ApiVerb({ summary: 'The recommendation and the borough’s response', path: CASE, answer: RESPONSE })
  @Allow('see cases')
  @Get('response')
  async response(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<ResponseJson> {
    return responseJson(await this.responses.open(viewer, reference));
  }

  @ApiVerb({ summary: 'Record the borough’s decision', path: CASE, body: ResponseBody, status: 204 })
  @Allow('respond to the panel')
  @Post('response')
  async respond(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: ResponseBody,
  ): Promise<void> {
    await this.responses.respond(viewer, reference, responseOf(body));
  }

  @ApiVerb({
    summary: 'Correct the borough’s response',
    path: CASE,
    body: CorrectedResponseBody,
    guards: RESPONSE,
    status: 204,
  })
  @Allow('respond to the panel')
  @Put('response')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: CorrectedResponseBody,
  ): Promise<void> {
    const seen = { because: body.because.trim(), version: body.version };
    const change = this.responses.correct(viewer, reference, { facts: responseOf(body), seen });
    await orBothTexts(change, { saved: () => this.response(viewer, reference), sent: body });
  }

  @ApiVerb({
    summary: 'Update an action of the borough',
    path: { ...CASE, action: 'Key of the action' },
    body: ActionBody,
    status: 204,
  })
  @Allow('refer cases')
  @Post('actions/:action')
  async action(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('action') action: string,
    @Body() { state, note, version }: ActionBody,
  ): Promise<void> {
    await this.actions.close(viewer, { reference, action }, { state, note: note?.trim() || null, version });
  }

  @ApiVerb({ summary: 'Follow-ups of a case', path: CASE, answer: FOLLOW_UPS })
  @Allow('see cases')
  @Get('follow-ups')
  async looks(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<FollowUpsJson> {
    return followUpsJson(await this.followUps.open(viewer, reference));
  }

  @ApiVerb({
    summary: 'Answer a follow-up',
    path: { ...CASE, kind: '28-days, 3-months, 6-months or 12-months' },
    body: FollowUpBody,
    guards: FOLLOW_UPS,
    status: 204,
  })
  @Allow('refer cases')
  @Post('follow-ups/:kind')
  async look(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('kind') slug: string,
    @Body() body: FollowUpBody,
  ): Promise<void> {
    const given = { slug, facts: followUpOf(body), version: body.version };
    const saved = (): Promise<FollowUpsJson> => this.looks(viewer, reference);
    await orBothTexts(this.followUps.answer(viewer, reference, given), { saved, sent: body });
  }

  @ApiVerb({ summary: 'Approve a case as an emergency', path: CASE, body: EmergencyBody, status: 204 })
  @Allow('submit referrals')
  @Post('emergency')
  async approve(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { reason, post, version }: EmergencyBody,
  ): Promise<void> {
    await this.emergencies.approve(viewer, reference, { reason: reason.trim(), post: post.trim(), version });
  }
}

const responseOf = (body: ResponseBody): ResponseFacts => ({
  answer: body.answer,
  reason: body.reason?.trim() || null,
  variedTo: body.answer === 'varied' ? body.variedTo?.trim() || null : null,
  placementFollows: body.placementFollows,
  decidedOn: body.decidedOn,
});

const followUpOf = (body: FollowUpBody): FollowUpFacts => ({
  started: body.started,
  conditionsMet: body.conditionsMet ?? null,
  weeklyPence: body.weeklyPence ?? null,
  stillThere: body.stillThere ?? null,
  leftOn: body.leftOn ?? null,
  note: body.note?.trim() || null,
});

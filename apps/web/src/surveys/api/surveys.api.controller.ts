import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Filling } from '@lib/surveys/filling/filling.service';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { list } from '../../api-docs/schemas/schema';
import {
  AddSurveyRowBody,
  ConfirmAnswersBody,
  GiveAnswersBody,
  givenOf,
  RemoveSurveyRowBody,
} from './surveys.bodies';
import { RETURN, ReturnJson, WAVE, WaveJson } from './surveys.schemas';
import { returnJson, waveJson } from './surveys-json';

const OF_WAVE = { wave: 'Key of the wave' };

/** The returns of a borough, as JSON: the same reading, rules and problems as on its pages. */
@Tagged('Surveys')
@Controller('api/v1/surveys')
export class SurveysApiController {
  constructor(
    private readonly returns: Returns,
    private readonly filling: Filling,
  ) {}

  @ApiVerb({
    summary: 'List the waves that ask your borough',
    answer: list(WAVE, 'The waves, the latest first'),
  })
  @Allow('complete surveys')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<WaveJson[]> {
    return (await this.returns.list(viewer)).map(waveJson);
  }

  @ApiVerb({
    summary: 'Give a return with its answers and everything that stands in the way',
    description: 'Each child in its rows is recorded as seen.',
    path: OF_WAVE,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Get(':wave')
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<ReturnJson> {
    return returnJson(await this.returns.open(viewer, wave));
  }

  @ApiVerb({
    summary: 'Start a return, with what is known filled in',
    description: 'Starting twice is starting once.',
    path: OF_WAVE,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Post(':wave/start')
  async start(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<ReturnJson> {
    await this.returns.start(viewer, wave);
    return this.show(viewer, wave);
  }

  @ApiVerb({
    summary: 'Fill in again what is known now',
    description: 'What somebody gave or confirmed stays as it is.',
    path: OF_WAVE,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Post(':wave/fill-in-again')
  async fillInAgain(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<ReturnJson> {
    await this.returns.fillInAgain(viewer, wave);
    return this.show(viewer, wave);
  }

  @ApiVerb({
    summary: 'Give answers, all of them or none',
    description:
      'Each is read as it would be on the page. What cannot be understood is refused by question (422), with row and cell where it has them; an answer somebody changed since you read the return is refused (409).',
    path: OF_WAVE,
    body: GiveAnswersBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Put(':wave/answers')
  async give(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { answers, confirms = false, change }: GiveAnswersBody,
  ): Promise<ReturnJson> {
    const given = answers.map((one) => givenOf(one, one.rowId ?? null));
    await this.filling.save(viewer, wave, 'api', { answers: given, confirms, seen: change });
    return this.show(viewer, wave);
  }

  @ApiVerb({
    summary: 'Say of what was filled in that it is right',
    path: OF_WAVE,
    body: ConfirmAnswersBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Post(':wave/confirm')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { questions = [], rowIds = [] }: ConfirmAnswersBody,
  ): Promise<ReturnJson> {
    const some = questions.map((question) => ({ rowId: null, question }));
    await this.filling.confirm(viewer, wave, some, rowIds);
    return this.show(viewer, wave);
  }

  @ApiVerb({ summary: 'Add a row', path: OF_WAVE, body: AddSurveyRowBody, status: 201, answer: RETURN })
  @Allow('complete surveys')
  @Post(':wave/rows')
  async addRow(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { section, answers }: AddSurveyRowBody,
  ): Promise<ReturnJson> {
    const given = answers.map((one) => givenOf(one, null));
    await this.filling.addRow(viewer, wave, { section, manner: 'api', answers: given });
    return this.show(viewer, wave);
  }

  @ApiVerb({
    summary: 'Remove a row',
    path: { ...OF_WAVE, row: 'Key of the row' },
    body: RemoveSurveyRowBody,
    answer: RETURN,
  })
  @Allow('complete surveys')
  @Post(':wave/rows/:row/remove')
  async removeRow(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('row') row: string,
    @Body() { because }: RemoveSurveyRowBody,
  ): Promise<ReturnJson> {
    await this.filling.removeRow(viewer, wave, row, because?.trim() || null);
    return this.show(viewer, wave);
  }
}

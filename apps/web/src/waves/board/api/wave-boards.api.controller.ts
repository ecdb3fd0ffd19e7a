import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Completion } from '@lib/surveys/completion/completion.service';
import { Nudged, Nudges } from '@lib/surveys/reminders/nudges.service';
import { WavesData } from '@lib/surveys/wave-data/wave-data.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { burdenLedger } from '../burden/burden.presenter';
import { boroughsShown } from '../list/board-filter';
import { inOrder } from '../list/board.presenter';
import { idsOf } from '../nudge/nudge.controller';
import { CompletionQuery, NudgeBody, WaveDataQuery } from './board.bodies';
import { BOARD, boardJson, BoardJson, BURDEN, burdenJson, BurdenJson, NUDGED } from './board.schemas';
import { WAVE_DATA, waveDataJson, WaveDataJson } from './wave-data.schemas';

const OF_WAVE = { wave: 'Key of the wave' };

/** Following a wave, as JSON: how far boroughs are, reminders, what answering cost, and what came of it. */
@Tagged('Surveys')
@Controller('api/v1')
export class WaveBoardsApiController {
  constructor(
    private readonly completion: Completion,
    private readonly nudges: Nudges,
    private readonly data: WavesData,
  ) {}

  @ApiVerb({
    summary: 'How far boroughs are with a wave',
    description: 'States and counts; no answer is in them.',
    path: OF_WAVE,
    query: CompletionQuery,
    answer: BOARD,
  })
  @Allow('see waves')
  @Get('waves/:wave/completion')
  async board(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() query: CompletionQuery,
  ): Promise<BoardJson> {
    const board = await this.completion.board(viewer, wave);
    return boardJson(board, inOrder(boroughsShown(board.boroughs, { ...query })));
  }

  @ApiVerb({
    summary: 'Remind boroughs of a wave',
    description:
      'Those whose return is not in, once a day each. Officers and approvers get a link and the deadline.',
    path: OF_WAVE,
    body: NudgeBody,
    answer: NUDGED,
  })
  @Allow('run waves')
  @Post('waves/:wave/nudges')
  nudge(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { boroughs }: NudgeBody,
  ): Promise<Nudged[]> {
    return this.nudges.send(viewer, wave, idsOf(boroughs));
  }

  @ApiVerb({ summary: 'What a wave cost boroughs to answer, and what for', path: OF_WAVE, answer: BURDEN })
  @Allow('see waves')
  @Get('waves/:wave/burden')
  async burden(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<BurdenJson> {
    const board = await this.completion.board(viewer, wave);
    return burdenJson(board, burdenLedger(board));
  }

  @ApiVerb({
    summary: 'What boroughs handed in in a wave',
    description:
      'Of boroughs whose agreement for placement surveys is live now; rows about children of those alone that agreed to that too. The children in it are recorded as disclosed.',
    path: OF_WAVE,
    query: WaveDataQuery,
    answer: WAVE_DATA,
  })
  @Allow('export survey data')
  @Get('waves/:wave/data')
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() query: WaveDataQuery,
  ): Promise<WaveDataJson> {
    return waveDataJson(await this.data.read(viewer, wave), query.answers ?? 'codes');
  }

  @ApiVerb({
    summary: 'What your borough last handed in in a wave',
    description: 'The children in it are recorded as disclosed.',
    path: OF_WAVE,
    query: WaveDataQuery,
    answer: WAVE_DATA,
  })
  @Allow('complete surveys')
  @Get('surveys/:wave/data')
  async own(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() query: WaveDataQuery,
  ): Promise<WaveDataJson> {
    return waveDataJson(await this.data.read(viewer, wave), query.answers ?? 'codes');
  }
}

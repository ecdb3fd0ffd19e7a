import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { WaveDeleting } from '@lib/surveys/waves/wave-deleting.service';
import { WaveExtensions } from '@lib/surveys/waves/wave-extensions.service';
import { WaveMoving } from '@lib/surveys/waves/wave-moving.service';
import { Waves } from '@lib/surveys/waves/waves.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { boroughWithSlug } from '../borough-with-slug';
import {
  ChangeWaveBody,
  DeleteWaveBody,
  ExpectReturnBody,
  ExtendWaveBody,
  MoveWaveBody,
  NewWaveBody,
  settingsOfBody,
  TakeTimeBackBody,
  WaveBoroughsBody,
} from './waves.bodies';
import {
  boroughsJson,
  settingsJson,
  WAVE_BOROUGHS,
  WAVE_SETTINGS,
  WaveBoroughsJson,
  WaveSettingsJson,
} from './waves.schemas';

const OF_WAVE = { wave: 'Key of the wave' };
const OF_BOROUGH = { ...OF_WAVE, borough: 'The borough, as it is named in addresses: bromley' };

/** Making and running waves, as JSON: the rules and checks of the pages. */
@Tagged('Surveys')
@Controller('api/v1/waves')
export class WavesApiController {
  constructor(
    private readonly waves: Waves,
    private readonly boroughs: WaveBoroughs,
    private readonly extensions: WaveExtensions,
    private readonly moving: WaveMoving,
    private readonly deleting: WaveDeleting,
  ) {}

  @ApiVerb({
    summary: 'Make a wave, as a draft',
    description: 'It asks the boroughs of the wave it is made after, or all of them.',
    body: NewWaveBody,
    status: 201,
    answer: WAVE_SETTINGS,
  })
  @Allow('run waves')
  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: NewWaveBody): Promise<WaveSettingsJson> {
    const settings = settingsOfBody(body);
    const id = await this.waves.make(viewer, body.collection, { settings, from: body.from ?? null });
    return this.settings(viewer, id);
  }

  @ApiVerb({ summary: 'What a wave asks, and when', path: OF_WAVE, answer: WAVE_SETTINGS })
  @Allow('see waves')
  @Get(':wave/settings')
  async settings(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<WaveSettingsJson> {
    return settingsJson(await this.waves.open(viewer, wave));
  }

  @ApiVerb({
    summary: 'Change what a wave asks, and when',
    description: 'Of an open wave its name, its reminders, and its last days to later ones.',
    path: OF_WAVE,
    body: ChangeWaveBody,
    answer: WAVE_SETTINGS,
  })
  @Allow('run waves')
  @Put(':wave/settings')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: ChangeWaveBody,
  ): Promise<WaveSettingsJson> {
    await this.waves.change(viewer, wave, settingsOfBody(body), body.version);
    return this.settings(viewer, wave);
  }

  @ApiVerb({ summary: 'Whom a wave asks', path: OF_WAVE, answer: WAVE_BOROUGHS })
  @Allow('see waves')
  @Get(':wave/boroughs')
  async asked(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<WaveBoroughsJson> {
    return boroughsJson(await this.waves.open(viewer, wave));
  }

  @ApiVerb({
    summary: 'Choose whom a wave asks',
    description: 'A borough that has started its return cannot be left out (409).',
    path: OF_WAVE,
    body: WaveBoroughsBody,
    answer: WAVE_BOROUGHS,
  })
  @Allow('run waves')
  @Put(':wave/boroughs')
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: WaveBoroughsBody,
  ): Promise<WaveBoroughsJson> {
    const ids = (slugs: readonly string[]): number[] =>
      [...new Set(slugs)].map((slug) => boroughWithSlug(slug).id);
    const chosen = { asked: ids(body.asked), pilots: ids(body.pilots) };
    await this.boroughs.choose(viewer, wave, chosen, body.version);
    return this.asked(viewer, wave);
  }

  @ApiVerb({
    summary: 'Give one borough more time in an open wave',
    path: OF_BOROUGH,
    body: ExtendWaveBody,
    status: 204,
  })
  @Allow('run waves')
  @Post(':wave/boroughs/:borough/extend')
  extend(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() { deadlineOn, lastCorrectionOn, because, version }: ExtendWaveBody,
  ): Promise<void> {
    const at = { waveId, boroughId: boroughWithSlug(slug).id, seen: version };
    const extension = { deadlineOn, lastCorrectionOn: lastCorrectionOn ?? null, because };
    return this.extensions.extend(viewer, at, extension);
  }

  @ApiVerb({
    summary: 'Take back the time one borough was given',
    description:
      'The days of the wave hold for it again. Refused (409) where its deadline would be over, or what came in time would be late.',
    path: OF_BOROUGH,
    body: TakeTimeBackBody,
    status: 204,
  })
  @Allow('run waves')
  @Post(':wave/boroughs/:borough/take-back')
  takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() { because, version }: TakeTimeBackBody,
  ): Promise<void> {
    const at = { waveId, boroughId: boroughWithSlug(slug).id, seen: version };
    return this.extensions.takeBack(viewer, at, because);
  }

  @ApiVerb({
    summary: 'Say whether a return of a borough is expected',
    path: OF_BOROUGH,
    body: ExpectReturnBody,
    status: 204,
  })
  @Allow('run waves')
  @Post(':wave/boroughs/:borough/expected')
  expect(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') waveId: string,
    @Param('borough') slug: string,
    @Body() { notExpectedBecause, version }: ExpectReturnBody,
  ): Promise<void> {
    const at = { waveId, boroughId: boroughWithSlug(slug).id, seen: version };
    return this.boroughs.expect(viewer, at, notExpectedBecause ?? null);
  }

  @ApiVerb({
    summary: 'Take a step with a wave: start its pilot, open it, make it final',
    description:
      'Opening deletes what was piloted. A step that cannot be taken is refused (409), with the reason.',
    path: OF_WAVE,
    body: MoveWaveBody,
    answer: WAVE_SETTINGS,
  })
  @Allow('run waves')
  @Post(':wave/moves')
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { to, version }: MoveWaveBody,
  ): Promise<WaveSettingsJson> {
    await this.moving.move(viewer, wave, to, version);
    return this.settings(viewer, wave);
  }

  @ApiVerb({
    summary: 'Delete a wave that was never opened',
    description: 'What was piloted of it goes too. One that was opened stays (409).',
    path: OF_WAVE,
    body: DeleteWaveBody,
    status: 204,
  })
  @Allow('run waves')
  @Post(':wave/delete')
  delete(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() { version }: DeleteWaveBody,
  ): Promise<void> {
    return this.deleting.delete(viewer, wave, version);
  }
}

import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { LiveItems } from '@lib/panel/live/live-items.service';
import { draftProblems } from '@lib/panel/recommendations/draft-problems';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { LiveItemJson, liveItemJson } from './live-json';
import { LIVE_ITEM } from './live.schemas';
import { VersionBody } from './panel.bodies';
import { byField, draftOf } from './recommendation-draft';
import { RecommendationBody, RoomBody } from './recommendation.bodies';

const PATH = { id: 'Key of the item' };

/** One item of a meeting as JSON: read, written, confirmed. A person records it, never a token. */
@Tagged('Meetings')
@Controller('api/v1/panel/items/:id')
export class LiveItemsApiController {
  constructor(
    private readonly items: LiveItems,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({
    summary: 'An item with its papers',
    description:
      'The papers are closed to whoever has a conflict, or has yet to declare. Recorded as opened.',
    path: PATH,
    answer: LIVE_ITEM,
  })
  @Allow('see panels')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<LiveItemJson> {
    return liveItemJson(await this.items.open(viewer, id), this.clock.today());
  }

  @ApiVerb({
    summary: 'Write what is recommended on a case',
    description:
      'A draft until it is confirmed. Without a quorum only “in principle” and a deferral are taken.',
    path: PATH,
    body: RecommendationBody,
    answer: LIVE_ITEM,
    guards: LIVE_ITEM,
  })
  @Allow('record recommendations')
  @Put('recommendation')
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RecommendationBody,
  ): Promise<LiveItemJson> {
    const live = await this.items.openToRecord(viewer, id);
    const draft = draftOf(live, body);
    const problems = draftProblems(draft, { today: this.clock.today(), quorate: live.quorum.quorate });
    if (problems.length > 0)
      throw new InvalidError(problems[0]!.message, 'recommendation', byField(problems));
    const saved = (): Promise<LiveItemJson> => this.show(viewer, id);
    await orBothTexts(this.items.save(viewer, id, draft, body.version), { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'Confirm a recommendation',
    description: 'From now on the borough sees it, and nobody changes it.',
    path: PATH,
    body: VersionBody,
    answer: LIVE_ITEM,
    guards: LIVE_ITEM,
  })
  @Allow('record recommendations')
  @Post('recommendation/confirm')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: VersionBody,
  ): Promise<LiveItemJson> {
    const saved = (): Promise<LiveItemJson> => this.show(viewer, id);
    await orBothTexts(this.items.confirm(viewer, id, body.version), { saved, sent: body });
    return saved();
  }

  @ApiVerb({ summary: 'Turn everybody’s screen to an item', path: PATH, status: 204 })
  @Allow('record recommendations')
  @Post('hear')
  async hear(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.items.hear(viewer, id);
  }

  @ApiVerb({ summary: 'Say who stepped out for an item', path: PATH, body: RoomBody, answer: LIVE_ITEM })
  @Allow('record recommendations')
  @Put('room')
  async room(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { out }: RoomBody,
  ): Promise<LiveItemJson> {
    await this.items.stepOut(viewer, id, out);
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Say that an item of business is dealt with', path: PATH, status: 204 })
  @Allow('record recommendations')
  @Post('done')
  async done(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.items.endBusiness(viewer, id);
  }
}

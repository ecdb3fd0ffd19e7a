import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Blocks } from '@lib/high-cost/room/blocks.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { nightsAsked } from '../voids/voids.presenter';
import { BlockBody, EndBlockBody, TakeBackBlockBody, VoidReasonBody, VoidsQuery } from './room.bodies';
import { BLOCKS, BlocksJson, blocksJson, VOIDS, VoidsJson, voidsJson } from './room-blocks.schemas';
import { ROOM_KEY, RoomKey } from './room.schemas';

const BLOCK = { id: 'Key of the contract' };

/** Block contracts and voids, as JSON. */
@Tagged('Room')
@Controller('api/v1/room')
export class RoomBlocksApiController {
  constructor(
    private readonly blocks: Blocks,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'The block contracts of your borough', answer: BLOCKS })
  @Allow('see block contracts')
  @Get('blocks')
  async list(@CurrentViewer() viewer: Viewer): Promise<BlocksJson> {
    return blocksJson(await this.blocks.list(viewer));
  }

  @ApiVerb({
    summary: 'Add a block contract at a setting',
    path: { id: 'Key of the setting' },
    body: BlockBody,
    status: 201,
    answer: ROOM_KEY,
  })
  @Allow('keep block contracts')
  @Post('settings/:id/blocks')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') settingId: string,
    @Body() { places, weeklyPence, startsOn, endsOn }: BlockBody,
  ): Promise<RoomKey> {
    const block = { settingId, places, weeklyPence, startsOn, endsOn: endsOn ?? null };
    return { id: await this.blocks.add(viewer, block) };
  }

  @ApiVerb({
    summary: 'End a block contract, or give it another end',
    path: BLOCK,
    body: EndBlockBody,
    status: 204,
  })
  @Allow('keep block contracts')
  @Post('blocks/:id/end')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { endsOn, version }: EndBlockBody,
  ): Promise<void> {
    await this.blocks.end(viewer, id, { endsOn, version });
  }

  @ApiVerb({
    summary: 'Take back a block contract that was wrong',
    path: BLOCK,
    body: TakeBackBlockBody,
    status: 204,
  })
  @Allow('keep block contracts')
  @Post('blocks/:id/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: TakeBackBlockBody,
  ): Promise<void> {
    await this.blocks.takeBack(viewer, id, version);
  }

  @ApiVerb({
    summary: 'Places of your blocks that stood empty',
    description: 'Worked out of your blocks and where your children slept, place by place.',
    query: VoidsQuery,
    answer: VOIDS,
  })
  @Allow('see block contracts')
  @Get('voids')
  async voids(@CurrentViewer() viewer: Viewer, @Query() { from, to }: VoidsQuery): Promise<VoidsJson> {
    const period = nightsAsked({ from: from ?? null, to: to ?? null }, this.clock.today());
    return voidsJson(await this.blocks.voids(viewer, period));
  }

  @ApiVerb({
    summary: 'Say why a place of a block stands empty',
    path: BLOCK,
    body: VoidReasonBody,
    status: 204,
  })
  @Allow('keep block contracts')
  @Post('blocks/:id/void-reasons')
  async explain(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { beganOn, reason }: VoidReasonBody,
  ): Promise<void> {
    await this.blocks.explain(viewer, id, { beganOn, reason });
  }
}

import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { RoomSearch } from '@lib/high-cost/room/room-search.service';
import { Room } from '@lib/high-cost/room/room.service';
import { ConfirmationRequests } from '@lib/provision/confirmation/confirmation-requests.service';
import { Places, Seen } from '@lib/provision/places/places.service';
import { isSpecialism } from '@lib/provision/statements/specialism';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { AskBody, PlacesBody, RoomQuery, RoomSearchQuery, SeenBody, toSay } from './room.bodies';
import { RESULT, resultJson, RoomResultJson } from './room-search.schemas';
import {
  ROOM,
  ROOM_KEY,
  RoomJson,
  roomJson,
  RoomKey,
  SETTING_ROOM,
  SettingRoomJson,
  settingRoomJson,
} from './room.schemas';

const SETTING = { id: 'Key of the setting' };

/** Where there is room, as JSON. */
@Tagged('Room')
@Controller('api/v1/room')
export class RoomApiController {
  constructor(
    private readonly room: Room,
    private readonly rooms: RoomSearch,
    private readonly places: Places,
    private readonly requests: ConfirmationRequests,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({
    summary: 'Room by setting and week',
    description:
      'Six weeks from the one asked for, as they stand on the Sunday. A borough also has its own blocks and counts its own children; no other’s.',
    query: RoomQuery,
    answer: ROOM,
  })
  @Allow('see room')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() { week }: RoomQuery): Promise<RoomJson> {
    return roomJson(await this.room.list(viewer, week ?? this.clock.today()));
  }

  @ApiVerb({
    summary: 'Search for a place',
    description: 'By what is needed and for which age, never for whom; nothing of it is kept.',
    query: RoomSearchQuery,
    answer: RESULT,
  })
  @Allow('see room')
  @Get('search')
  async search(@CurrentViewer() viewer: Viewer, @Query() query: RoomSearchQuery): Promise<RoomResultJson> {
    const { near, needs, age, from = this.clock.today(), ceilingPence } = query;
    const wanted = {
      ...{ near, from, needs: (needs?.split(',') ?? []).filter(isSpecialism) },
      age: age === undefined ? null : Number(age),
      ceilingPence: ceilingPence === undefined ? null : Number(ceilingPence),
    };
    return resultJson(await this.rooms.search(viewer, wanted));
  }

  @ApiVerb({ summary: 'The room of one setting', path: SETTING, answer: SETTING_ROOM })
  @Allow('see room')
  @Get('settings/:id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SettingRoomJson> {
    return settingRoomJson(await this.room.of(viewer, id));
  }

  @ApiVerb({
    summary: 'Say what room a setting has from a day on',
    description: 'Where nothing of it is other than what stands, it is confirmed and nothing else moves.',
    path: SETTING,
    body: PlacesBody,
    answer: SETTING_ROOM,
    guards: SETTING_ROOM,
  })
  @Allow('declare places')
  @Put('settings/:id/places')
  async declare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: PlacesBody,
  ): Promise<SettingRoomJson> {
    const saved = (): Promise<SettingRoomJson> => this.show(viewer, id);
    await orBothTexts(this.places.say(viewer, id, toSay(body), seenOf(body)), { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'Confirm that what stands is still right',
    path: SETTING,
    body: SeenBody,
    answer: SETTING_ROOM,
    guards: SETTING_ROOM,
  })
  @Allow('declare places')
  @Post('settings/:id/confirm')
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: SeenBody,
  ): Promise<SettingRoomJson> {
    const saved = (): Promise<SettingRoomJson> => this.show(viewer, id);
    await orBothTexts(this.places.confirm(viewer, id, seenOf(body)), { saved, sent: body });
    return saved();
  }

  @ApiVerb({
    summary: 'Ask the provider of a setting to confirm its places',
    description: 'Mails a link that works once, for seven days. A borough may where it holds a block.',
    path: SETTING,
    body: AskBody,
    status: 201,
    answer: ROOM_KEY,
  })
  @Allow('ask providers')
  @Post('settings/:id/requests')
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { address }: AskBody,
  ): Promise<RoomKey> {
    return { id: await this.room.ask(viewer, id, address) };
  }

  @ApiVerb({
    summary: 'Take back a link that confirms places',
    path: { id: 'Key of the request' },
    status: 204,
  })
  @Allow('ask providers')
  @Post('requests/:id/revoke')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.requests.revoke(viewer, id);
  }
}

const seenOf = ({ seenId, seenVersion }: SeenBody): Seen | null =>
  seenId === undefined || seenVersion === undefined ? null : { id: seenId, version: seenVersion };

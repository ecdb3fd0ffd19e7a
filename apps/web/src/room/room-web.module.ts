import { Module } from '@nestjs/common';
import { RoomModule } from '@lib/high-cost/room/room.module';
import { ConfirmPlacesController } from '../confirm-places/confirm-places.controller';
import { RoomApiController } from './api/room.api.controller';
import { RoomBlocksApiController } from './api/room-blocks.api.controller';
import { BlocksController } from './blocks/blocks.controller';
import { RoomController } from './list/room.controller';
import { RoomEntrance } from './room.entrance';
import { RoomSearchController } from './search/search.controller';
import { SettingRoomController } from './setting/setting-room.controller';
import { VoidsController } from './voids/voids.controller';

@Module({
  imports: [RoomModule],
  controllers: [
    RoomController,
    RoomSearchController,
    SettingRoomController,
    BlocksController,
    VoidsController,
    RoomApiController,
    RoomBlocksApiController,
    ConfirmPlacesController,
  ],
  providers: [RoomEntrance],
})
export class RoomWebModule {}

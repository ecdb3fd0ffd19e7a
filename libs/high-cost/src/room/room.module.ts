import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { ConfirmationModule, ProvisionModule } from '@lib/provision/provision.module';
import { Blocks } from './blocks.service';
import { RoomSearch } from './room-search.service';
import { Room } from './room.service';

/** Where there is room, for the process that serves people. */
@Module({
  imports: [AuditModule, ProvisionModule, ConfirmationModule],
  providers: [Room, Blocks, RoomSearch],
  exports: [Room, Blocks, RoomSearch, ConfirmationModule, ProvisionModule],
})
export class RoomModule {}

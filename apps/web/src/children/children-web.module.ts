import { Module } from '@nestjs/common';
import { PlacementsModule } from '@lib/placements/placements.module';
import { ChildController } from './child/child.controller';
import { ChildrenApiController } from './children.api.controller';
import { ChildrenEntrance } from './children.entrance';
import { ChildrenDownloadController } from './download/children-download.controller';
import { EnteringApiController } from './entering/api/entering.api.controller';
import { AddChildController } from './entering/add-child.controller';
import { PlacementEntryController } from './entering/placement-entry.controller';
import { WithdrawEntryController } from './entering/withdraw-entry.controller';
import { ChildrenController } from './list/children.controller';

@Module({
  imports: [PlacementsModule],
  controllers: [
    ChildrenController,
    ChildrenDownloadController,
    AddChildController,
    PlacementEntryController,
    WithdrawEntryController,
    ChildController,
    ChildrenApiController,
    EnteringApiController,
  ],
  providers: [ChildrenEntrance],
})
export class ChildrenWebModule {}

import { Module } from '@nestjs/common';
import { PlacementsModule } from '@lib/placements/placements.module';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { ProvisionModule } from '@lib/provision/provision.module';
import { RulesModule } from '@lib/rules/rules.module';
import { ChildController } from './child/child.controller';
import { ChildrenApiController } from './children.api.controller';
import { ChildrenEntrance } from './children.entrance';
import { ChildrenDownloadController } from './download/children-download.controller';
import { EnteringApiController } from './entering/api/entering.api.controller';
import { AddChildController } from './entering/add-child.controller';
import { PlacementEntryController } from './entering/placement-entry.controller';
import { WithdrawEntryController } from './entering/withdraw-entry.controller';
import { EnteredChildController } from './entered/entered-child.controller';
import { EnteredChildApiController } from './entered/api/entered-child.api.controller';
import { ChildrenController } from './list/children.controller';
import { OverlapsApiController } from './overlaps/api/overlaps.api.controller';
import { OverlapsController } from './overlaps/overlaps.controller';
import { TransfersApiController } from './transfers/api/transfers.api.controller';
import { TransfersController } from './transfers/transfers.controller';

@Module({
  imports: [PlacementsModule, HighCostModule, ProvisionModule, RulesModule],
  controllers: [
    ChildrenController,
    ChildrenDownloadController,
    AddChildController,
    PlacementEntryController,
    WithdrawEntryController,
    EnteredChildController,
    OverlapsController,
    TransfersController,
    ChildController,
    OverlapsApiController,
    TransfersApiController,
    EnteredChildApiController,
    ChildrenApiController,
    EnteringApiController,
  ],
  providers: [ChildrenEntrance],
})
export class ChildrenWebModule {}

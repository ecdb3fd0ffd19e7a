import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { ChildrenService } from './children/children.service';
import { EnterChildService } from './entering/enter-child.service';
import { EnteredChildren } from './entering/entered-children.service';
import { EnterPlacementService } from './entering/enter-placement.service';
import { ApplyUploadService } from './importing/apply-upload.service';
import { ReceiveReturnService } from './importing/receive-return.service';
import { UploadsService } from './importing/uploads.service';
import { Overlaps } from './overlaps/overlaps.service';
import { PossibleTransfers } from './transfers/possible-transfers.service';

@Module({
  imports: [AuditModule],
  providers: [
    ChildrenService,
    EnterChildService,
    EnteredChildren,
    EnterPlacementService,
    ReceiveReturnService,
    ApplyUploadService,
    UploadsService,
    Overlaps,
    PossibleTransfers,
  ],
  exports: [
    ChildrenService,
    EnterChildService,
    EnteredChildren,
    EnterPlacementService,
    ReceiveReturnService,
    ApplyUploadService,
    UploadsService,
    Overlaps,
    PossibleTransfers,
  ],
})
export class PlacementsModule {}

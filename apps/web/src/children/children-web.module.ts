import { Module } from '@nestjs/common';
import { PlacementsModule } from '@lib/placements/placements.module';
import { ChildController } from './child/child.controller';
import { ChildrenApiController } from './children.api.controller';
import { ChildrenEntrance } from './children.entrance';
import { ChildrenDownloadController } from './download/children-download.controller';
import { ChildrenController } from './list/children.controller';

@Module({
  imports: [PlacementsModule],
  controllers: [ChildrenController, ChildrenDownloadController, ChildController, ChildrenApiController],
  providers: [ChildrenEntrance],
})
export class ChildrenWebModule {}

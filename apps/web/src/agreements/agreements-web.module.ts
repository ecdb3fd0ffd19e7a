import { Module } from '@nestjs/common';
import { AgreementsModule } from '@lib/boroughs/agreements/agreements.module';
import { AgreementsController } from './agreements.controller';
import { AgreementsEntrance } from './agreements.entrance';
import { AgreementsApiController } from './api/agreements.api.controller';

@Module({
  imports: [AgreementsModule],
  controllers: [AgreementsController, AgreementsApiController],
  providers: [AgreementsEntrance],
})
export class AgreementsWebModule {}

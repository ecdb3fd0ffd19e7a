import { Module } from '@nestjs/common';
import { AgreementsModule } from '@lib/boroughs/agreements/agreements.module';
import { AgreementsController } from './agreements.controller';
import { AgreementsEntrance } from './agreements.entrance';

@Module({ imports: [AgreementsModule], controllers: [AgreementsController], providers: [AgreementsEntrance] })
export class AgreementsWebModule {}

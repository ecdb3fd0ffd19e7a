import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Agreements } from './agreements.service';

@Module({ imports: [AuditModule], providers: [Agreements], exports: [Agreements] })
export class AgreementsModule {}

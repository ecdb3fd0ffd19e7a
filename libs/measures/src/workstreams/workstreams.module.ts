import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Workstreams } from './workstreams.service';

@Module({ imports: [AuditModule], providers: [Workstreams], exports: [Workstreams] })
export class WorkstreamsModule {}

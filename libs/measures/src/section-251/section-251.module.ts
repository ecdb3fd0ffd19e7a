import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { SpendingLoads } from './spending-loads.service';

@Module({ imports: [AuditModule], providers: [SpendingLoads], exports: [SpendingLoads] })
export class Section251Module {}

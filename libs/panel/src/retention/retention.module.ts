import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CaseRetention } from './retention.service';

@Module({ imports: [AuditModule], providers: [CaseRetention], exports: [CaseRetention] })
export class RetentionModule {}

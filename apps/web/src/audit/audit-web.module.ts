import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { AuditApiController } from './api/audit.api.controller';
import { AuditSearchController } from './audit-search.controller';
import { AuditEntrance } from './audit.entrance';
import { ChildAccessController } from './child-access.controller';
import { PersonAccessController } from './person-access.controller';

@Module({
  imports: [AuditModule],
  controllers: [AuditSearchController, ChildAccessController, PersonAccessController, AuditApiController],
  providers: [AuditEntrance],
})
export class AuditWebModule {}

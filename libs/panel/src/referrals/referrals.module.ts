import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { BoroughCasesService } from '../cases/borough-cases.service';
import { Referrals } from './referrals.service';

/** What a borough does with its own cases. */
@Module({
  imports: [AuditModule],
  providers: [Referrals, BoroughCasesService],
  exports: [Referrals, BoroughCasesService],
})
export class ReferralsModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CostLines } from './costs/cost-lines.service';
import { Definitions } from './definitions/definitions.service';
import { Funding } from './funding/funding.service';
import { LibertyOrders } from './liberty/liberty-orders.service';
import { RegisterCount } from './register/register-count.service';
import { Register } from './register/register.service';

@Module({
  imports: [AuditModule],
  providers: [Register, RegisterCount, CostLines, Funding, Definitions, LibertyOrders],
  exports: [Register, RegisterCount, CostLines, Funding, Definitions, LibertyOrders],
})
export class HighCostModule {}

import { Module } from '@nestjs/common';
import { ReferralsModule } from '@lib/panel/referrals/referrals.module';
import { AfterPanelModule } from '@lib/panel/responses/after-panel.module';
import { PlacementsModule } from '@lib/placements/placements.module';
import { ApprovalController } from './approval/approval.controller';
import { CaseAgainController } from './case/again.controller';
import { AgainApiController } from './case/api/again.api.controller';
import { CaseController } from './case/case.controller';
import { WithdrawController } from './case/withdraw.controller';
import { CasesEntrance } from './cases.entrance';
import { CasesApiController } from './list/api/cases.api.controller';
import { CasesController } from './list/cases.controller';
import { ReferralApiController } from './referral/api/referral.api.controller';
import { ReferralController } from './referral/referral.controller';
import { StartController } from './start/start.controller';

@Module({
  imports: [ReferralsModule, AfterPanelModule, PlacementsModule],
  // The addresses below /cases/start are looked at before those of a case.
  controllers: [
    CasesController,
    StartController,
    CaseController,
    ReferralController,
    ApprovalController,
    WithdrawController,
    CaseAgainController,
    AgainApiController,
    CasesApiController,
    ReferralApiController,
  ],
  providers: [CasesEntrance],
})
export class CasesWebModule {}

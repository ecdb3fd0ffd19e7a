import { Module } from '@nestjs/common';
import { HighCostModule } from '@lib/high-cost/high-cost.module';
import { ReleasesModule } from '@lib/releases/releases.module';
import { RulesModule } from '@lib/rules/rules.module';
import { ProgrammeRulesApiController } from './api/programme-rules.api.controller';
import { RuleEffects } from './effect/rule-effects.service';
import { RulesOverview } from './overview/rules-overview.service';
import { ProgrammeRulesController } from './rules.controller';
import { RulesEntrance } from './rules.entrance';

@Module({
  imports: [HighCostModule, ReleasesModule, RulesModule],
  controllers: [ProgrammeRulesController, ProgrammeRulesApiController],
  providers: [RuleEffects, RulesOverview, RulesEntrance],
})
export class RulesWebModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { AgeBands } from './age-bands/age-bands.service';
import { Rules } from './rules.service';

@Module({ imports: [AuditModule], providers: [Rules, AgeBands], exports: [Rules, AgeBands] })
export class RulesModule {}

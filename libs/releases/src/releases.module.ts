import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { DisclosureRules } from './rules/disclosure-rules.service';
import { Releases } from './selecting/releases.service';
import { SignOffs } from './signing/sign-offs.service';

/** Reading releases, signing them off, and their rules. Needs a unit of work and a clock from the process. */
@Module({
  imports: [AuditModule],
  providers: [Releases, SignOffs, DisclosureRules],
  exports: [Releases, SignOffs, DisclosureRules],
})
export class ReleasesModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { ReleasesModule } from '@lib/releases/releases.module';
import { LikeNeeds } from './like-needs.service';

@Module({ imports: [AuditModule, ReleasesModule], providers: [LikeNeeds], exports: [LikeNeeds] })
export class LikeNeedsModule {}

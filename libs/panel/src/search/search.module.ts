import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CaseOptions } from '../options/case-options.service';
import { SearchLog } from './search-log.service';

/** Where a borough searched, and what it found. */
@Module({ imports: [AuditModule], providers: [SearchLog, CaseOptions], exports: [SearchLog, CaseOptions] })
export class SearchModule {}

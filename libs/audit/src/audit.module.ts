import { Module } from '@nestjs/common';
import { AuditService } from './audit.service';
import { AuditReading } from './reading/audit-reading.service';

@Module({ providers: [AuditService, AuditReading], exports: [AuditService, AuditReading] })
export class AuditModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { SettingLists } from './lists/setting-lists.service';
import { Providers } from './providers/providers.service';
import { SettingEntry } from './settings/setting-entry.service';
import { Settings } from './settings/settings.service';

const SERVICES = [Settings, SettingEntry, Providers, SettingLists];

@Module({ imports: [AuditModule], providers: SERVICES, exports: SERVICES })
export class ProvisionModule {}

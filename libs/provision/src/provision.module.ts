import { Module } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { ConfirmationRequests } from './confirmation/confirmation-requests.service';
import { ConfirmingPlaces } from './confirmation/confirming.service';
import { Merges } from './directory/merges.service';
import { ProviderMerges } from './directory/provider-merges.service';
import { ProviderUpkeep } from './directory/provider-upkeep.service';
import { SettingUpkeep } from './directory/setting-upkeep.service';
import { SettingLists } from './lists/setting-lists.service';
import { Places } from './places/places.service';
import { Providers } from './providers/providers.service';
import { Registrations } from './registrations/registrations.service';
import { SettingEntry } from './settings/setting-entry.service';
import { Settings } from './settings/settings.service';
import { Statements } from './statements/statements.service';

const SERVICES = [
  Places,
  Settings,
  SettingEntry,
  Providers,
  SettingLists,
  Registrations,
  Statements,
  SettingUpkeep,
  ProviderUpkeep,
  Merges,
  ProviderMerges,
];

@Module({ imports: [AuditModule], providers: SERVICES, exports: SERVICES })
export class ProvisionModule {}

/** What needs the secrets of the process that serves people: links that providers answer by, for pages alone. */
@Module({
  imports: [AuditModule],
  providers: [ConfirmationRequests, ConfirmingPlaces],
  exports: [ConfirmationRequests, ConfirmingPlaces],
})
export class ConfirmationModule {}

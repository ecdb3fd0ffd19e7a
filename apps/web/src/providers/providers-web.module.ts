import { Module } from '@nestjs/common';
import { ProvisionModule } from '@lib/provision/provision.module';
import { ProviderUpkeepApiController } from './api/provider-upkeep.api.controller';
import { ProvidersApiController } from './api/providers.api.controller';
import { SettingListsApiController } from './api/setting-lists.api.controller';
import { SettingStatementsApiController } from './api/setting-statements.api.controller';
import { SettingUpkeepApiController } from './api/setting-upkeep.api.controller';
import { SettingsApiController } from './api/settings.api.controller';
import { DirectoryController } from './directory/directory.controller';
import { ListsController } from './lists/lists.controller';
import { OrganisationMergeController } from './merging/organisation-merge.controller';
import { SettingMergeController } from './merging/setting-merge.controller';
import { NamesController } from './names/names.controller';
import { NewSettingController } from './new-setting/new-setting.controller';
import { OrganisationController } from './organisation/organisation.controller';
import { ProvidersEntrance } from './providers.entrance';
import { SettingController } from './setting/setting.controller';
import { NotesController } from './statements/notes.controller';
import { StatementsController } from './statements/statements.controller';
import { OrganisationUpkeepController } from './upkeep/organisation-upkeep.controller';
import { RegistrationController } from './upkeep/registration.controller';
import { SettingUpkeepController } from './upkeep/setting-upkeep.controller';

@Module({
  imports: [ProvisionModule],
  // “new” is not a setting: its page comes before that of any.
  controllers: [
    DirectoryController,
    NewSettingController,
    SettingController,
    OrganisationController,
    NamesController,
    RegistrationController,
    StatementsController,
    NotesController,
    SettingUpkeepController,
    SettingMergeController,
    OrganisationUpkeepController,
    OrganisationMergeController,
    ListsController,
    SettingsApiController,
    SettingUpkeepApiController,
    SettingStatementsApiController,
    ProvidersApiController,
    ProviderUpkeepApiController,
    SettingListsApiController,
  ],
  providers: [ProvidersEntrance],
})
export class ProvidersWebModule {}

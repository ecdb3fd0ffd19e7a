import { Module } from '@nestjs/common';
import { ProvisionModule } from '@lib/provision/provision.module';
import { ProvidersApiController } from './api/providers.api.controller';
import { SettingListsApiController } from './api/setting-lists.api.controller';
import { SettingsApiController } from './api/settings.api.controller';
import { DirectoryController } from './directory/directory.controller';
import { ListsController } from './lists/lists.controller';
import { NamesController } from './names/names.controller';
import { NewSettingController } from './new-setting/new-setting.controller';
import { OrganisationController } from './organisation/organisation.controller';
import { ProvidersEntrance } from './providers.entrance';
import { SettingController } from './setting/setting.controller';

@Module({
  imports: [ProvisionModule],
  // “new” is not a setting: its page comes before that of any.
  controllers: [
    DirectoryController,
    NewSettingController,
    SettingController,
    OrganisationController,
    NamesController,
    ListsController,
    SettingsApiController,
    ProvidersApiController,
    SettingListsApiController,
  ],
  providers: [ProvidersEntrance],
})
export class ProvidersWebModule {}

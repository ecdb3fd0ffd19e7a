import { Module } from '@nestjs/common';
import { ProvisionModule } from '@lib/provision/provision.module';
import { SearchModule } from '@lib/panel/search/search.module';
import { SearchApiController } from './api/search.api.controller';
import { LineController } from './line.controller';
import { PasteController } from './paste.controller';
import { SearchController } from './search.controller';

@Module({
  imports: [SearchModule, ProvisionModule],
  controllers: [SearchController, PasteController, LineController, SearchApiController],
})
export class SearchWebModule {}

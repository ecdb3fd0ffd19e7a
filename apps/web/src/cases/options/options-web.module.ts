import { Module } from '@nestjs/common';
import { SearchModule } from '@lib/panel/search/search.module';
import { OptionsApiController } from './api/options.api.controller';
import { NoneController } from './none.controller';
import { OptionController } from './option.controller';
import { OptionsController } from './options.controller';

/** What stands in an address by its word comes before what stands there by its column. */
@Module({
  imports: [SearchModule],
  controllers: [OptionsController, NoneController, OptionController, OptionsApiController],
})
export class OptionsWebModule {}

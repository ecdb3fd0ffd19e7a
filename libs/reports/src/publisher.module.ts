import { DynamicModule, Module } from '@nestjs/common';
import { Settings } from '@lib/kernel/settings';
import { Installation } from '@lib/database/installation/installation';
import { Publisher, publisherOf } from './publisher';

/** The publisher, for one process; a real installation that does not say whom to write to does not start. */
@Module({})
export class PublisherModule {
  static forProcess(settings: Settings): DynamicModule {
    return {
      module: PublisherModule,
      global: true,
      providers: [
        {
          provide: Publisher,
          inject: [Installation],
          useFactory: (installation: Installation) => publisherOf(installation, settings),
        },
      ],
      exports: [Publisher],
    };
  }
}

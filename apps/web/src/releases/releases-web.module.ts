import { Module } from '@nestjs/common';
import { ReleasesModule } from '@lib/releases/releases.module';
import { LondonWebModule } from '../london/london-web.module';
import { ReleasesApiController } from './api/releases.api.controller';
import { RulesApiController } from './api/rules.api.controller';
import { ReleasesController } from './list/releases.controller';
import { ReleaseController } from './release/release.controller';
import { ReleasesBook } from './releases-book';
import { ReleasesEntrance } from './releases.entrance';
import { RulesController } from './rules/rules.controller';
import { SignOffController } from './sign-off/sign-off.controller';

/** The rules come before a release: their addresses lie within its own. */
@Module({
  imports: [ReleasesModule, LondonWebModule],
  controllers: [
    RulesController,
    RulesApiController,
    ReleasesController,
    ReleaseController,
    SignOffController,
    ReleasesApiController,
  ],
  providers: [ReleasesBook, ReleasesEntrance],
})
export class ReleasesWebModule {}

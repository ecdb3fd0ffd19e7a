import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { StrictValidationPipe } from '@lib/web-kit/forms/strict-validation.pipe';
import { PageRenderer } from '@lib/web-kit/rendering/page-renderer';
import { ErrorFilter } from './errors/error.filter';
import { LateVisitor } from './errors/late-visitor';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { HomeController } from './home/home.controller';
import { Entrances } from './layout/entrances';
import { Shell } from './layout/shell-model';
import { PlainPagesController } from './pages/plain-pages.controller';
import { DoneBanner } from './requests/done-banner';
import { PageInterceptor } from './requests/page.interceptor';
import { RepeatedKeysGuard } from './requests/repeated-keys.guard';

/** What is around every page: layout, errors, health, and the pages about the service itself. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HomeController, PlainPagesController, HealthController],
  providers: [
    { provide: PageRenderer, useFactory: () => new PageRenderer() },
    Entrances,
    Shell,
    Readiness,
    LateVisitor,
    DoneBanner,
    { provide: APP_GUARD, useClass: RepeatedKeysGuard },
    { provide: APP_PIPE, useClass: StrictValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [PageRenderer, Shell, Readiness],
})
export class ShellModule {}

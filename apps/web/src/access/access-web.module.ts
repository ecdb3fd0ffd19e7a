import { DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessModule } from '@lib/access/access.module';
import { AuditModule } from '@lib/audit/audit.module';
import { AccountController } from '../account/account.controller';
import { AccountEntrance } from '../account/account.entrance';
import { AccountApiController } from '../account/api/account.api.controller';
import { SessionsApiController } from '../account/api/sessions.api.controller';
import { ConfirmController } from '../account/confirm.controller';
import { RecoveryCodesController } from '../account/recovery-codes.controller';
import { RoleSwitchController } from '../account/role-switch.controller';
import { StaySignedInController } from '../account/stay-signed-in.controller';
import { ProcessFacts } from '../shell/process-facts';
import { CodeController } from '../sign-in/code.controller';
import { JoinController } from '../sign-in/join.controller';
import { SignInController } from '../sign-in/sign-in.controller';
import { SignOutController } from '../sign-in/sign-out.controller';
import { AccessGuard } from './access.guard';
import { Cookies } from './cookies';
import { EveryHandlerDeclares } from './every-handler-declares';
import { Refusals } from './refusals';
import { UnsentForms } from './unsent-form';
import { UploadPlaces } from './upload-places.interceptor';
import { UploadReader } from './upload-reader';
import { Visitors } from './visitors';

/** Who may come in, and the pages where they do. */
@Global()
@Module({})
export class AccessWebModule {
  static with(facts: ProcessFacts): DynamicModule {
    return {
      module: AccessWebModule,
      imports: [
        DiscoveryModule,
        AuditModule,
        AccessModule.forProcess({ rootSecret: facts.address.rootSecret }),
      ],
      controllers: [
        SignInController,
        CodeController,
        SignOutController,
        JoinController,
        AccountController,
        ConfirmController,
        RecoveryCodesController,
        RoleSwitchController,
        AccountApiController,
        SessionsApiController,
        StaySignedInController,
      ],
      providers: [
        Cookies,
        Visitors,
        Refusals,
        UploadReader,
        UnsentForms,
        EveryHandlerDeclares,
        AccountEntrance,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: UploadPlaces },
      ],
      exports: [Cookies, AuditModule],
    };
  }
}

import { DynamicModule, Injectable, Module, OnApplicationBootstrap } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { CalendarAddresses } from './calendars/calendar-addresses.service';
import { Approvals } from './invitations/approvals.service';
import { Invitations } from './invitations/invitations.service';
import { JoiningPeople } from './invitations/joining.service';
import { OwnAccount } from './own-account.service';
import { checkCommonPasswordsAreThere } from './passwords/common-passwords';
import { PanelSeats } from './panels/panel-seats.service';
import { PasswordHasher } from './passwords/password-hash';
import { LetBackIn } from './people/let-back-in.service';
import { OpenAgain } from './people/open-again.service';
import { People } from './people/people.service';
import { PersonNames } from './people/person-names.service';
import { PracticeSignIn } from './practice/practice-people';
import { SecondFactors } from './second-factor/second-factors.service';
import { AccessSecrets } from './secrets/access-secrets';
import { Sessions } from './sessions/sessions.service';
import { SignIn } from './sign-in/sign-in.service';
import { SignOut } from './sign-in/sign-out.service';
import { Throttles } from './throttle/throttles.service';
import { UploadLimits } from './throttle/upload-limits.service';
import { ApiTokens } from './tokens/api-tokens.service';

/**
 * What passwords need, before the first of them comes: the hash that unknown names are held against, and the list of
 * common passwords, without which the process does not start.
 */
@Injectable()
class PasswordsReady implements OnApplicationBootstrap {
  constructor(private readonly passwords: PasswordHasher) {}

  async onApplicationBootstrap(): Promise<void> {
    checkCommonPasswordsAreThere();
    await this.passwords.warm();
  }
}

const SERVICES = [
  Throttles,
  UploadLimits,
  Sessions,
  SecondFactors,
  SignIn,
  SignOut,
  People,
  PersonNames,
  LetBackIn,
  OpenAgain,
  Invitations,
  Approvals,
  JoiningPeople,
  ApiTokens,
  CalendarAddresses,
  OwnAccount,
  PanelSeats,
  PracticeSignIn,
];

/** People, sign-in and sessions, for a process that serves people. */
@Module({})
export class AccessModule {
  static forProcess({ rootSecret }: { readonly rootSecret: string }): DynamicModule {
    const secrets = new AccessSecrets(rootSecret);
    return {
      module: AccessModule,
      global: true,
      imports: [AuditModule],
      providers: [
        { provide: AccessSecrets, useValue: secrets },
        { provide: PasswordHasher, useValue: new PasswordHasher(secrets.pepper) },
        PasswordsReady,
        ...SERVICES,
      ],
      exports: [AccessSecrets, ...SERVICES],
    };
  }
}

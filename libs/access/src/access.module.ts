import { DynamicModule, Injectable, Module, OnApplicationBootstrap } from '@nestjs/common';
import { AuditModule } from '@lib/audit/audit.module';
import { Invitations } from './invitations/invitations.service';
import { JoiningPeople } from './invitations/joining.service';
import { OwnAccount } from './own-account.service';
import { PasswordHasher } from './passwords/password-hash';
import { People } from './people/people.service';
import { PersonNames } from './people/person-names.service';
import { PracticeSignIn } from './practice/practice-people';
import { SecondFactors } from './second-factor/second-factors.service';
import { AccessSecrets } from './secrets/access-secrets';
import { Sessions } from './sessions/sessions.service';
import { SignIn } from './sign-in/sign-in.service';
import { SignOut } from './sign-in/sign-out.service';
import { Throttles } from './throttle/throttles.service';
import { ApiTokens } from './tokens/api-tokens.service';

/** Makes the hash that unknown names are held against before the first of them comes. */
@Injectable()
class WarmHasher implements OnApplicationBootstrap {
  constructor(private readonly passwords: PasswordHasher) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.passwords.warm();
  }
}

const SERVICES = [
  Throttles,
  Sessions,
  SecondFactors,
  SignIn,
  SignOut,
  People,
  PersonNames,
  Invitations,
  JoiningPeople,
  ApiTokens,
  OwnAccount,
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
        WarmHasher,
        ...SERVICES,
      ],
      exports: [AccessSecrets, ...SERVICES],
    };
  }
}

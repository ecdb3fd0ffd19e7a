import { Module } from '@nestjs/common';
import { InvitationsApiController } from './api/invitations.api.controller';
import { PeopleApiController } from './api/people.api.controller';
import { DeactivationController } from './deactivation.controller';
import { InvitationsController } from './invitations.controller';
import { LetBackInController } from './let-back-in.controller';
import { OpenAgainController } from './open-again.controller';
import { PeopleController } from './people.controller';
import { PeopleEntrance } from './people.entrance';
import { RolesController } from './roles.controller';

/** The invitation's pages and operations come first: `/people/invite` is not a person. */
@Module({
  controllers: [
    InvitationsController,
    RolesController,
    DeactivationController,
    LetBackInController,
    OpenAgainController,
    PeopleController,
    InvitationsApiController,
    PeopleApiController,
  ],
  providers: [PeopleEntrance],
})
export class PeopleWebModule {}

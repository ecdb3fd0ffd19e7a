import { Module } from '@nestjs/common';
import { DeactivationController } from './deactivation.controller';
import { InvitationsController } from './invitations.controller';
import { PeopleController } from './people.controller';
import { PeopleEntrance } from './people.entrance';
import { RolesController } from './roles.controller';

/** The invitation's pages come first: `/people/invite` is not a person. */
@Module({
  controllers: [InvitationsController, RolesController, DeactivationController, PeopleController],
  providers: [PeopleEntrance],
})
export class PeopleWebModule {}

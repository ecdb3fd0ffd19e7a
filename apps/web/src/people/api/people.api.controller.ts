import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { OpenAgain } from '@lib/access/people/open-again.service';
import { People } from '@lib/access/people/people.service';
import { Person } from '@lib/access/people/person';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { heldRoleOf } from './held-role.body';
import { peopleFilterOf, PeopleQuery } from './people.query';
import { PEOPLE_PAGE, PeoplePage, PERSON } from './people.schemas';
import { RolesBody } from './roles.body';

const PATH = { id: 'Key of the person' };

/** Who has an account, and what they may be. */
@Tagged('People')
@Controller('api/v1/people')
export class PeopleApiController {
  constructor(
    private readonly people: People,
    private readonly openingAgain: OpenAgain,
  ) {}

  @ApiVerb({
    summary: 'People with an account; for an approver, those of their borough',
    query: PeopleQuery,
    answer: PEOPLE_PAGE,
  })
  @Allow('see people')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PeopleQuery): Promise<PeoplePage> {
    const page = pageAsked(query);
    return { ...(await this.people.list(viewer, peopleFilterOf(query), page)), page };
  }

  @ApiVerb({ summary: 'One person', path: PATH, answer: PERSON })
  @Allow('see people')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Person> {
    return this.people.find(viewer, id);
  }

  @ApiVerb({
    summary: 'Set the roles of a person',
    description:
      'Their sessions end at once. A role in a borough waits for one of its approvers, unless it is its first approver. The last administrator cannot lose that role (409), and nobody changes their own (403).',
    path: PATH,
    body: RolesBody,
    answer: PERSON,
  })
  @Allow('change people')
  @Put(':id/roles')
  async changeRoles(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RolesBody,
  ): Promise<Person> {
    const wanted = body.roles.map((one, index) => heldRoleOf(one, `roles.${index}.boroughId`));
    await this.people.changeRoles(viewer, id, wanted);
    return this.people.find(viewer, id);
  }

  @ApiVerb({
    summary: 'Deactivate an account',
    description:
      'Their sessions end, and their links and the API tokens they made stop working. Nothing is deleted.',
    path: PATH,
    status: 204,
  })
  @Allow('change people')
  @Post(':id/deactivate')
  deactivate(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.people.deactivate(viewer, id);
  }

  @ApiVerb({
    summary: 'Open a deactivated account again',
    description:
      'They hold the roles they held, but their password and authenticator app are gone: somebody lets them back in next. An account that is open answers 409.',
    path: PATH,
    status: 204,
  })
  @Allow('change people')
  @Post(':id/open-again')
  openAgain(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.openingAgain.open(viewer, id);
  }
}

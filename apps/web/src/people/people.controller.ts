import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Request } from 'express';
import { isRole } from '@lib/access/people/hat';
import { People } from '@lib/access/people/people.service';
import { LettingBackIn, whomToAsk } from '@lib/access/people/letting-back-in';
import { LetBackIn } from '@lib/access/people/let-back-in.service';
import { PEOPLE_PER_PAGE, PeopleFilter, Person } from '@lib/access/people/person';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formOf } from '@lib/web-kit/forms/form-model';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { PeopleFilterForm } from './people-filter.form';
import { invitationLines, peopleTable, personFacts } from './people-page.presenter';
import { peoplePaths } from './people.paths';
import { roleChoices } from './role-choices';

/** Everyone with an account, for an approver those of their borough; and the invitations still open. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
    private readonly letBackIn: LetBackIn,
  ) {}

  @Allow('see people')
  @Get(peoplePaths.people)
  async index(
    @CurrentViewer() viewer: Viewer,
    @Query() query: PeopleFilterForm,
    @Req() request: Request,
  ): Promise<Page> {
    const found = await this.people.list(viewer, filterOf(query), Math.max(1, Number(query.page ?? 1)));
    const paging = pagingOf({
      page: query.page,
      total: found.total,
      perPage: PEOPLE_PER_PAGE,
      address: request.originalUrl,
    });
    return page('people/people.njk', {
      title: titleWithPage('People', paging),
      table: peopleTable(found.people),
      paging,
      filter: { action: peoplePaths.people, form: formOf(query), applied: [], clearHref: peoplePaths.people },
      roles: roleChoices(viewer),
      invitations: invitationLines(await this.invitations.pending(viewer), viewer),
      borough: viewer.boroughId === null ? null : authorityById(viewer.boroughId).name,
      paths: peoplePaths,
    });
  }

  @Allow('see people')
  @Get(peoplePaths.personPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const person = await this.people.find(viewer, id);
    return page('people/person.njk', {
      title: 'Person',
      name: person.name,
      facts: personFacts(person, viewer),
      signsIn: person.hasSecondFactor,
      deactivateHref: mayDeactivate(person, viewer) ? peoplePaths.deactivate(id) : null,
      openAgainHref: mayOpenAgain(person, viewer) ? peoplePaths.openAgain(id) : null,
      isDeactivated: person.deactivatedAt !== null,
      letBackIn: canBeLetBackIn(person)
        ? lettingBackInModel(await this.letBackIn.who(viewer, id), peoplePaths.letBackIn(id))
        : null,
      back: { href: peoplePaths.people },
    });
  }
}

const mayDeactivate = ({ deactivatedAt }: Person, viewer: Viewer): boolean =>
  deactivatedAt === null && viewer.permissions.has('change people');

const mayOpenAgain = ({ deactivatedAt }: Person, viewer: Viewer): boolean =>
  deactivatedAt !== null && viewer.permissions.has('change people');

/** A made-up person has no second factor to lose. */
const canBeLetBackIn = ({ deactivatedAt, isMadeUp }: Person): boolean => deactivatedAt === null && !isMadeUp;

const lettingBackInModel = (letting: LettingBackIn, href: string): object =>
  letting.may ? { href } : { text: whomToAsk(letting) };

const filterOf = (query: PeopleFilterForm): PeopleFilter => ({
  text: query.text || undefined,
  role: query.role && isRole(query.role) ? query.role : undefined,
  state: query.state || undefined,
});

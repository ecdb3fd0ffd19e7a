import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { NewLink } from '@lib/access/invitations/invitation';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { People } from '@lib/access/people/people.service';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatMoment } from '@lib/kernel/london-format';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { signInPaths } from '../sign-in/sign-in.paths';
import { InviteForm } from './invite.form';
import { peoplePaths } from './people.paths';
import { boroughChoices, roleChoices, roleOfCode } from './role-choices';

/** Inviting somebody, and letting somebody back in: both end with a link that is shown once. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly people: People,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('change people')
  @Get(peoplePaths.invite)
  new(): Page {
    return page('people/invite.njk', inviteModel(formOf()));
  }

  @Allow('change people')
  @Post(peoplePaths.invite)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = parseForm(InviteForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems('people/invite.njk', inviteModel({ values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { name, email, role, borough } = form.value;
    const held = roleOfCode(borough ? `${role}:${borough}` : role);
    if (!held)
      return again({ borough: 'Choose a borough for a borough role, and none for a role of the programme' });
    try {
      return this.linkPage(await this.invitations.invite(viewer, { ...held, name, email }), email);
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('change people')
  @Post(peoplePaths.withdrawPattern)
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.invitations.withdraw(viewer, id);
    return redirectTo(peoplePaths.people);
  }

  @Allow('change people')
  @Get(peoplePaths.letBackInPattern)
  async confirmLetBackIn(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    await this.people.find(viewer, id);
    return page('people/let-back-in.njk', {
      title: 'Let somebody back in',
      action: peoplePaths.letBackIn(id),
      back: { href: peoplePaths.person(id) },
    });
  }

  @Allow('change people')
  @Post(peoplePaths.letBackInPattern)
  async letBackIn(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return this.linkPage(await this.invitations.letBackIn(viewer, id), 'them');
  }

  private linkPage(link: NewLink, whom: string): Page {
    return page('people/link.njk', {
      title: 'Send this link',
      whom,
      link: `${this.facts.settings.publicUrl}${signInPaths.join(link.token)}`,
      until: formatMoment(link.expiresAt),
      peopleHref: peoplePaths.people,
    });
  }
}

const inviteModel = (form: FormModel): object => ({
  title: 'Invite somebody',
  action: peoplePaths.invite,
  back: { href: peoplePaths.people, text: 'Back to people' },
  roles: roleChoices(),
  boroughs: boroughChoices(),
  form,
});

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Approvals } from '@lib/access/invitations/approvals.service';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { HeldRole } from '@lib/access/people/hat';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ProcessFacts } from '../shell/process-facts';
import { InviteForm } from './invite.form';
import { linkPage } from './link-page';
import { peoplePaths } from './people.paths';
import { boroughChoices, roleChoices, roleOfCode } from './role-choices';

/** Inviting somebody, which ends with a link that is shown once, and the borough’s approval of it. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly approvals: Approvals,
    private readonly facts: ProcessFacts,
  ) {}

  @Allow('invite people')
  @Get(peoplePaths.invite)
  new(@CurrentViewer() viewer: Viewer): Page {
    return page('people/invite.njk', inviteModel(viewer, formOf()));
  }

  @Allow('invite people')
  @Post(peoplePaths.invite)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const form = parseForm(InviteForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems('people/invite.njk', inviteModel(viewer, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { name, email } = form.value;
    const held = heldRoleOf(viewer, form.value);
    if (!held)
      return again({ borough: 'Choose a borough for a borough role, and none for a role of the programme' });
    try {
      const link = await this.invitations.invite(viewer, { ...held, name, email });
      return linkPage(link, { whom: email, publicUrl: this.facts.settings.publicUrl });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('invite people')
  @Post(peoplePaths.withdrawPattern)
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.invitations.withdraw(viewer, id);
    return redirectTo(peoplePaths.people, 'The invitation is withdrawn. Its link does not work any more.');
  }

  @Allow('approve people')
  @Post(peoplePaths.approvePattern)
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { purpose } = await this.approvals.approve(viewer, id);
    return redirectTo(peoplePaths.people, APPROVED[purpose]);
  }
}

const APPROVED = {
  join: 'The invitation is approved. Its link works now.',
  'new role': 'The role is approved. They have it when they sign in again.',
} as const;

/** An approver invites for their own borough, which the form does not ask. */
const heldRoleOf = (viewer: Viewer, { role, borough }: InviteForm): HeldRole | null =>
  viewer.boroughId === null
    ? roleOfCode(borough ? `${role}:${borough}` : role)
    : roleOfCode(`${role}:${viewer.boroughId}`);

const inviteModel = (viewer: Viewer, form: FormModel): object => ({
  title: 'Invite somebody',
  action: peoplePaths.invite,
  back: { href: peoplePaths.people },
  roles: roleChoices(viewer),
  boroughs: viewer.boroughId === null ? boroughChoices() : [],
  form,
});

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Approvals } from '@lib/access/invitations/approvals.service';
import { NewLink } from '@lib/access/invitations/invitation';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { LetBackIn } from '@lib/access/people/let-back-in.service';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ProcessFacts } from '../../shell/process-facts';
import { signInPaths } from '../../sign-in/sign-in.paths';
import { heldRoleOf } from './held-role.body';
import { InvitationBody } from './invitation.body';
import { ONE_USE_LINK, OneUseLink, PENDING_INVITATIONS, PendingInvitations } from './people.schemas';

/** Inviting, approving, and letting somebody back in; a link is in the one answer that made it. */
@Tagged('People')
@Controller('api/v1/people')
export class InvitationsApiController {
  constructor(
    private readonly invitations: Invitations,
    private readonly approvals: Approvals,
    private readonly back: LetBackIn,
    private readonly facts: ProcessFacts,
  ) {}

  @ApiVerb({ summary: 'Invitations nobody has used or taken back', answer: PENDING_INVITATIONS })
  @Allow('see people')
  @Get('invitations')
  async pending(@CurrentViewer() viewer: Viewer): Promise<PendingInvitations> {
    return { invitations: await this.invitations.pending(viewer) };
  }

  @ApiVerb({
    summary: 'Invite somebody for one role',
    description:
      'An earlier invitation of the same address stops working. An approver invites for their own borough. A role in a borough that an administrator gives waits for one of its approvers, unless it is its first approver; until then the link does nothing.',
    body: InvitationBody,
    status: 201,
    answer: ONE_USE_LINK,
  })
  @Allow('invite people')
  @Post('invitations')
  async invite(@CurrentViewer() viewer: Viewer, @Body() body: InvitationBody): Promise<OneUseLink> {
    const { name, email } = body;
    return this.linkOf(await this.invitations.invite(viewer, { ...heldRoleOf(body), name, email }));
  }

  @ApiVerb({
    summary: 'Withdraw an invitation',
    path: { id: 'Key of the invitation' },
    status: 204,
  })
  @Allow('invite people')
  @Post('invitations/:id/withdraw')
  withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.invitations.withdraw(viewer, id);
  }

  @ApiVerb({
    summary: 'Approve an invitation, or another role of somebody, for your borough',
    description: 'The link works from then on; the role is there at their next sign-in.',
    path: { id: 'Key of the invitation' },
    status: 204,
  })
  @Allow('approve people')
  @Post('invitations/:id/approve')
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.approvals.approve(viewer, id);
  }

  @ApiVerb({
    summary: 'Let a person back in who lost password or authenticator app',
    description:
      'What they had stops working at once: make sure first that it is really them. For people who work for one borough only, another approver of that borough does it; an administrator for everybody else, and where the borough has no other approver who can sign in. Nobody does it for themselves.',
    path: { id: 'Key of the person' },
    status: 201,
    answer: ONE_USE_LINK,
  })
  @Allow('let people back in')
  @Post(':id/let-back-in')
  async letBackIn(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<OneUseLink> {
    return this.linkOf(await this.back.letIn(viewer, id));
  }

  private linkOf({ id, token, expiresAt, approved }: NewLink): OneUseLink {
    return { id, link: `${this.facts.settings.publicUrl}${signInPaths.join(token)}`, expiresAt, approved };
  }
}

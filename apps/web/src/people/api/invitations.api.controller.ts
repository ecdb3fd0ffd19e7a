import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { NewLink } from '@lib/access/invitations/invitation';
import { Invitations } from '@lib/access/invitations/invitations.service';
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

/** Inviting somebody, and letting somebody back in: both answer with a link that is shown once. */
@Tagged('People')
@Controller('api/v1/people')
export class InvitationsApiController {
  constructor(
    private readonly invitations: Invitations,
    private readonly facts: ProcessFacts,
  ) {}

  @ApiVerb({ summary: 'Invitations nobody has used or taken back', answer: PENDING_INVITATIONS })
  @Allow('manage people')
  @Get('invitations')
  async pending(@CurrentViewer() viewer: Viewer): Promise<PendingInvitations> {
    return { invitations: await this.invitations.pending(viewer) };
  }

  @ApiVerb({
    summary: 'Invite somebody for one role',
    description: 'An earlier invitation of the same address stops working.',
    body: InvitationBody,
    status: 201,
    answer: ONE_USE_LINK,
  })
  @Allow('change people')
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
  @Allow('change people')
  @Post('invitations/:id/withdraw')
  withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.invitations.withdraw(viewer, id);
  }

  @ApiVerb({
    summary: 'Let a person back in who lost password or authenticator app',
    description: 'What they had stops working at once: make sure first that it is really them.',
    path: { id: 'Key of the person' },
    status: 201,
    answer: ONE_USE_LINK,
  })
  @Allow('change people')
  @Post(':id/let-back-in')
  async letBackIn(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<OneUseLink> {
    return this.linkOf(await this.invitations.letBackIn(viewer, id));
  }

  private linkOf({ id, token, expiresAt }: NewLink): OneUseLink {
    return { id, link: `${this.facts.settings.publicUrl}${signInPaths.join(token)}`, expiresAt };
  }
}

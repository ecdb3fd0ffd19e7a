import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { HeldRole, roleFits } from '../people/hat';
import { Viewer } from '../viewer';
import { NewLink, PendingInvitation } from './invitation';
import { issueLink } from './issue-link';
import { needsApproval } from './needs-approval';

export interface Invite extends HeldRole {
  readonly email: string;
  readonly name: string;
}

/** Invitations: an administrator's of any borough and the programme, an approver's of their own borough. */
@Injectable()
export class Invitations {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /**
   * Invites somebody for one role in one place. An earlier invitation of the same address stops working.
   * @throws NotAllowedError when an approver invites for another borough. @throws InvalidError for a known address.
   */
  async invite(viewer: Viewer, invite: Invite): Promise<NewLink> {
    if (!roleFits(invite))
      throw new InvalidError('Give borough roles for a borough, other roles for none', 'role-place');
    if (viewer.boroughId !== null && invite.boroughId !== viewer.boroughId)
      throw new NotAllowedError('You invite people of your own borough only.', 'other-borough');
    const email = invite.email.trim().toLowerCase();
    return this.units.run(viewer.context, async (tx) => {
      await this.refuseKnownEmail(tx, email);
      await tx.query(
        `update auth.invitations set withdrawn_at = clock_timestamp()
          where email = $1 and purpose = 'join' and accepted_at is null and withdrawn_at is null`,
        [email],
      );
      const approved = !(await needsApproval(tx, invite));
      const link = await issueLink(tx, { purpose: 'join', ...invite, email, approved });
      await this.audit.record(
        tx,
        {
          action: 'person-invited',
          subjectType: 'invitation',
          subjectIds: [link.id],
          particulars: { role: invite.role, borough: invite.boroughId, approved },
        },
        viewer.origin,
      );
      return link;
    });
  }

  /** Invitations nobody has used or taken back, newest first; those past their time too, to be sent again. */
  async pending(viewer: Viewer): Promise<PendingInvitation[]> {
    return this.units.run(
      viewer.context,
      (tx) =>
        tx.query<PendingInvitation>(
          `select id, purpose, email, name, role, borough_id as "boroughId", invited_at as "invitedAt",
                  expires_at as "expiresAt", expires_at <= clock_timestamp() as expired,
                  approved_at is not null as approved
             from auth.invitations where accepted_at is null and withdrawn_at is null
            order by invited_at desc, id`,
        ),
      { readOnly: true },
    );
  }

  async withdraw(viewer: Viewer, id: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const withdrawn = await tx.query(
        `update auth.invitations set withdrawn_at = clock_timestamp()
          where id = $1 and accepted_at is null and withdrawn_at is null returning 1`,
        [isId(id) ? id : null],
      );
      if (withdrawn.length === 0) throw new NotFoundError('invitation');
      await this.audit.record(
        tx,
        { action: 'invitation-withdrawn', subjectType: 'invitation', subjectIds: [id] },
        viewer.origin,
      );
    });
  }

  /** An approver is told too of an account in another borough: the link would never work. */
  private async refuseKnownEmail(tx: Tx, email: string): Promise<void> {
    const [row] = await tx.query<{ known: boolean; closed: boolean | null }>(
      `select auth.email_is_known($1) as known,
              (select p.deactivated_at is not null from auth.people p where p.email = $1) as closed`,
      [email],
    );
    if (!row!.known) return;
    const asker = tx.context.boroughId === null ? 'administrator' : 'approver';
    const message = KNOWN_EMAIL[row!.closed ? 'deactivated' : 'open'][asker];
    throw new InvalidError('That address has an account already', 'email-known', [
      { field: 'email', message },
    ]);
  }
}

/** What to do instead of inviting somebody who has an account. */
const KNOWN_EMAIL = {
  open: {
    administrator: 'There is an account with this email address already. Change its roles instead',
    approver:
      'There is an account with this email address already. Ask an administrator to add the role; it then waits here for your approval',
  },
  deactivated: {
    administrator:
      'There is a deactivated account with this email address. Find it under People and open it again instead',
    approver:
      'There is a deactivated account with this email address. Ask an administrator to open it again; they can then be let back in',
  },
} as const;

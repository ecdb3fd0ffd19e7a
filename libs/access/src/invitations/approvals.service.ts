import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { HeldRole } from '../people/hat';
import { grantRole } from '../people/role-grants';
import { Viewer } from '../viewer';

/** What was approved: an invitation, or another role of somebody. */
export interface Approved extends HeldRole {
  readonly purpose: 'join' | 'new role';
  readonly personId: string | null;
}

/** The borough's say in who works for it: what an administrator prepares, one of its approvers approves. */
@Injectable()
export class Approvals {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /**
   * Approves an invitation, whose link works from then on, or another role of somebody who has an account, who has it
   * from their next sign-in.
   * @throws NotFoundError for one of another borough, one about oneself, and one that does not wait any more.
   */
  async approve(viewer: Viewer, id: string): Promise<Approved> {
    return this.units.run(viewer.context, async (tx) => {
      const approved = await markApproved(tx, viewer, id);
      const { purpose, personId, role, boroughId } = approved;
      await this.audit.record(
        tx,
        {
          action: 'invitation-approved',
          subjectType: 'invitation',
          subjectIds: [id],
          particulars: { purpose, role, borough: boroughId },
        },
        viewer.origin,
      );
      if (personId !== null) await this.giveRole(tx, viewer, personId, approved);
      return approved;
    });
  }

  private async giveRole(tx: Tx, viewer: Viewer, personId: string, held: HeldRole): Promise<void> {
    await grantRole(tx, personId, held);
    await tx.query('select auth.end_sessions_of($1)', [personId]);
    await this.audit.record(
      tx,
      {
        action: 'person-changed',
        subjectType: 'person',
        subjectIds: [personId],
        particulars: { added: held.role, borough: held.boroughId },
      },
      viewer.origin,
    );
  }
}

const markApproved = async (tx: Tx, viewer: Viewer, id: string): Promise<Approved> => {
  const [approved] = await tx.query<Approved>(
    `update auth.invitations
        set approved_at = clock_timestamp(), approved_by = $2,
            accepted_at = case when purpose = 'new role' then clock_timestamp() end
      where id = $1 and borough_id = $3 and approved_at is null and accepted_at is null and withdrawn_at is null
        and expires_at > clock_timestamp() and person_id is distinct from $2
      returning purpose, role, borough_id as "boroughId", person_id as "personId"`,
    [isId(id) ? id : null, viewer.personId, viewer.boroughId],
  );
  if (!approved) throw new NotFoundError('invitation');
  return approved;
};

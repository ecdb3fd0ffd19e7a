import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { HeldRole, roleFits } from '../people/hat';
import { findPerson } from '../people/people.query';
import { hashOfToken } from '../secrets/access-secrets';
import { Sessions } from '../sessions/sessions.service';
import { Viewer } from '../viewer';
import { INVITATION_HOURS, NewLink, PendingInvitation } from './invitation';

export interface Invite extends HeldRole {
  readonly email: string;
  readonly name: string;
}

/** One-use links an administrator issues: to join, or to get back in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /** Invites somebody for one role in one place. An earlier invitation of the same address stops working. */
  async invite(viewer: Viewer, invite: Invite): Promise<NewLink> {
    if (!roleFits(invite))
      throw new InvalidError('Give borough roles for a borough, other roles for none', 'role-place');
    const email = invite.email.trim().toLowerCase();
    return this.units.run(viewer.context, async (tx) => {
      await this.refuseKnownEmail(tx, email);
      await tx.query(
        `update auth.invitations set withdrawn_at = clock_timestamp()
          where email = $1 and purpose = 'join' and accepted_at is null and withdrawn_at is null`,
        [email],
      );
      const link = await issue(tx, { purpose: 'join', ...invite, email });
      await this.audit.record(
        tx,
        {
          action: 'person-invited',
          subjectType: 'invitation',
          subjectIds: [link.id],
          particulars: { role: invite.role, borough: invite.boroughId },
        },
        viewer.origin,
      );
      return link;
    });
  }

  /**
   * Lets a person who lost password or authenticator app set both up again. What they had stops working at once:
   * whoever asks must have made sure who they are.
   */
  async letBackIn(viewer: Viewer, personId: string): Promise<NewLink> {
    return this.units.run(viewer.context, async (tx) => {
      const person = isId(personId) ? await findPerson(tx, personId) : null;
      if (!person) throw new NotFoundError('person');
      if (person.deactivatedAt) throw new ConflictError('This account is deactivated.', 'deactivated');
      await tx.query(
        `update auth.invitations set withdrawn_at = clock_timestamp()
          where person_id = $1 and purpose = 'get back in' and accepted_at is null and withdrawn_at is null`,
        [personId],
      );
      await tx.query('delete from auth.credentials where person_id = $1', [personId]);
      await tx.query('delete from auth.recovery_codes where person_id = $1', [personId]);
      await this.sessions.endAll(tx, personId, 'credentials changed');
      const link = await issue(tx, {
        purpose: 'get back in',
        email: person.email,
        name: person.name,
        personId,
      });
      await this.audit.record(
        tx,
        { action: 'second-factor-reset', subjectType: 'person', subjectIds: [personId] },
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
          `select id, purpose, email, role, borough_id as "boroughId", invited_at as "invitedAt",
                  expires_at as "expiresAt", expires_at <= clock_timestamp() as expired
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

  private async refuseKnownEmail(tx: Tx, email: string): Promise<void> {
    const known = await tx.query('select 1 from auth.people where email = $1', [email]);
    if (known.length === 0) return;
    throw new InvalidError('That address has an account already', 'email-known', [
      {
        field: 'email',
        message: 'There is an account with this email address already. Change its roles instead',
      },
    ]);
  }
}

interface NewInvitation extends Partial<HeldRole> {
  readonly purpose: 'join' | 'get back in' | 'first administrator';
  readonly email: string | null;
  readonly name?: string;
  readonly personId?: string;
  readonly minutes?: number;
}

/** Makes a link; only the hash of its token is kept. */
export const issue = async (tx: Tx, invitation: NewInvitation): Promise<NewLink> => {
  const id = newId();
  const token = newToken();
  const [row] = await tx.query<{ expires_at: Temporal.Instant }>(
    `insert into auth.invitations (id, token_hash, purpose, email, name, role, borough_id, person_id, invited_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp() + make_interval(mins => $10))
     returning expires_at`,
    [
      id,
      hashOfToken(token),
      invitation.purpose,
      invitation.email,
      invitation.name ?? null,
      invitation.role ?? null,
      invitation.boroughId ?? null,
      invitation.personId ?? null,
      tx.context.personId,
      invitation.minutes ?? INVITATION_HOURS * 60,
    ],
  );
  return { id, token, expiresAt: row!.expires_at };
};

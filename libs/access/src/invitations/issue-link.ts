import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { newToken } from '@lib/kernel/secret';
import { HeldRole } from '../people/hat';
import { hashOfToken } from '../secrets/access-secrets';
import { INVITATION_HOURS, InvitationPurpose, NewLink } from './invitation';

export interface NewInvitation extends Partial<HeldRole> {
  readonly purpose: InvitationPurpose;
  readonly email: string | null;
  /** Whether whoever issues it may also approve it (needs-approval.ts). */
  readonly approved: boolean;
  readonly name?: string;
  readonly personId?: string;
  readonly minutes?: number;
}

/** Makes a link; only the hash of its token is kept. */
export const issueLink = async (tx: Tx, invitation: NewInvitation): Promise<NewLink> => {
  const id = newId();
  const token = newToken();
  const [row] = await tx.query<{ expires_at: Temporal.Instant }>(
    `insert into auth.invitations (id, token_hash, purpose, email, name, role, borough_id, person_id, invited_by,
                                   approved_at, approved_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::uuid, case when $10::boolean then clock_timestamp() end,
             case when $10 then $9::uuid end, clock_timestamp() + make_interval(mins => $11))
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
      invitation.approved,
      invitation.minutes ?? INVITATION_HOURS * 60,
    ],
  );
  return { id, token, expiresAt: row!.expires_at, approved: invitation.approved };
};

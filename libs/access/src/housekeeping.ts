import { Tx } from '@lib/database/unit-of-work';

/**
 * Removes sessions and invitations 30 days after their end, and throttles nobody has touched for a day
 * (retention of security.md 8.2). Revoked API tokens stay: the audit names them.
 * @param tx as the auth role, for the service itself (`SYSTEM`).
 * @returns how many rows went.
 */
export const removeOldAccess = async (tx: Tx): Promise<number> => {
  let removed = 0;
  for (const statement of STATEMENTS) removed += (await tx.query(`${statement} returning 1`)).length;
  return removed;
};

const STATEMENTS = [
  `delete from auth.sessions where coalesce(ended_at, created_at + interval '12 hours') < now() - interval '30 days'`,
  `delete from auth.invitations
    where coalesce(accepted_at, withdrawn_at, expires_at) < now() - interval '30 days'`,
  `delete from auth.throttles where last_failed_at < now() - interval '1 day'`,
];

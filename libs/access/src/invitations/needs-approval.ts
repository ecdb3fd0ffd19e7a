import { Tx } from '@lib/database/unit-of-work';
import { HeldRole } from '../people/hat';

/**
 * Whether a role waits for an approver of its borough (security.md 2.2: approved inside the borough). It does not
 * when one of them gives it; nor for the programme; nor for a borough's first approver, whom an administrator invites
 * because there is nobody yet who could approve.
 */
export const needsApproval = async (tx: Tx, { role, boroughId }: HeldRole): Promise<boolean> => {
  if (boroughId === null || tx.context.boroughId === boroughId) return false;
  return role !== 'approver' || (await hasApprover(tx, boroughId));
};

const hasApprover = async (tx: Tx, boroughId: number): Promise<boolean> =>
  (await tx.query<{ has: boolean }>('select auth.has_approver($1, null) as has', [boroughId]))[0]!.has;

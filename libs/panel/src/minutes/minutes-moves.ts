import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { Minutes, MinutesState } from './minutes';

interface MinutesMove {
  readonly from: MinutesState;
  readonly to: MinutesState;
  readonly permission: Permission;
  readonly words: string;
}

/** Every step the minutes can take; re-opening makes a next version and leaves the one before as it was (PAN-23). */
export const MINUTES_MOVES = {
  send: { from: 'draft', to: 'with chair', permission: 'run the panel', words: 'Send to the chair' },
  'send back': { from: 'with chair', to: 'draft', permission: 'approve minutes', words: 'Send back' },
  approve: {
    from: 'with chair',
    to: 'approved',
    permission: 'approve minutes',
    words: 'Approve the minutes',
  },
  reopen: { from: 'approved', to: 'draft', permission: 'approve minutes', words: 'Re-open the minutes' },
} as const satisfies Record<string, MinutesMove>;

/** What the audit says of a step. */
export const MINUTES_MOVE_AUDIT = 'minutes-changed' satisfies AuditAction;

export type MinutesMoveName = keyof typeof MINUTES_MOVES;

/** The steps somebody may take with a version that is the newest. */
export const minutesMovesFrom = (
  { state }: Pick<Minutes, 'state'>,
  permissions: ReadonlySet<Permission>,
): MinutesMoveName[] =>
  (Object.keys(MINUTES_MOVES) as MinutesMoveName[]).filter((name) => {
    const { from, permission }: MinutesMove = MINUTES_MOVES[name];
    return from === state && permissions.has(permission);
  });

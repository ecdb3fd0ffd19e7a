import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { CaseStatus } from './case-status';

/** A step a case can take: from where, to where, and who takes it. Pages draw their buttons from this table. */
export interface CaseMove {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  /** Who may take it; null where only the service does. */
  readonly permission: Permission | null;
  /** What the button says. */
  readonly words: string;
  /** What the timeline says. */
  readonly happened: string;
}

/**
 * Every step there is. What is not here cannot happen: the borough opens, submits and withdraws, the coordinator
 * reviews and lists, the panel recommends, and a case is closed after its last follow-up (product.md 3.0).
 */
export const CASE_MOVES = {
  submit: move(['draft'], 'submitted', 'submit referrals', 'Approve and submit', 'Submitted to the panel'),
  'take up': move(['submitted'], 'in review', 'run the panel', 'Start the review', 'Review started'),
  ask: move(['in review'], 'waiting for information', 'run the panel', 'Ask for information', 'Information asked for'),
  answer: move(['waiting for information'], 'in review', 'refer cases', 'Answer', 'Information given'),
  'make ready': move(['in review'], 'ready to list', 'run the panel', 'Mark as ready to list', 'Ready to list'),
  list: move(['ready to list'], 'listed', 'run the panel', 'Put on the agenda', 'Listed for a meeting'),
  unlist: move(['listed'], 'ready to list', 'run the panel', 'Take off the agenda', 'Taken off the agenda'),
  defer: move(['listed'], 'ready to list', 'record recommendations', 'Defer', 'Deferred by the panel'),
  decide: move(['listed'], 'decided', 'record recommendations', 'Record the recommendation', 'The panel made a recommendation'),
  'ask again': move(['decided'], 'submitted', 'submit referrals', 'Bring back to the panel', 'Brought back to the panel'),
  close: move(['decided'], 'closed', null, 'Close', 'Closed'),
  reject: move(['submitted', 'in review'], 'rejected', 'run the panel', 'Reject', 'Rejected'),
  withdraw: move(
    ['draft', 'submitted', 'in review', 'waiting for information', 'ready to list', 'listed', 'decided'],
    'withdrawn', 'send referrals', 'Withdraw', 'Withdrawn by the borough',
  ),
  expire: move(['draft', 'waiting for information'], 'expired', null, 'Expire', 'Expired: nothing happened for a long time'),
  'take up again': move(['expired'], 'draft', 'refer cases', 'Take up again', 'Taken up again'),
} as const satisfies Record<string, CaseMove>; // prettier-ignore

/** What the audit says of a step. */
export const CASE_MOVE_AUDIT = 'case-moved' satisfies AuditAction;

export type CaseMoveName = keyof typeof CASE_MOVES;

/** The steps somebody may take from a status, in the order of the table. */
export const movesFrom = (status: CaseStatus, permissions: ReadonlySet<Permission>): CaseMoveName[] =>
  (Object.keys(CASE_MOVES) as CaseMoveName[]).filter((name) => {
    const { from, permission }: CaseMove = CASE_MOVES[name];
    return from.includes(status) && permission !== null && permissions.has(permission);
  });

function move(
  from: readonly CaseStatus[],
  to: CaseStatus,
  permission: Permission | null,
  words: string,
  happened: string,
): CaseMove {
  return { from, to, permission, words, happened };
}

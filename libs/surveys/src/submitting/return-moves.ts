import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { ReturnHead, ReturnState } from '../returns/held-return';

/** A step a return can take: from where, to where, and who takes it. Pages draw their buttons from this table. */
export interface ReturnMove {
  readonly from: readonly ReturnState[];
  readonly to: ReturnState;
  readonly permission: Permission;
  /** What the button says. */
  readonly words: string;
  /** What the history says. */
  readonly happened: string;
  /** What has to be said to take it. */
  readonly asks:
    'nothing' | 'a message, if any' | 'a statement' | 'a reason' | 'a note' | 'comments and a note';
  readonly audit: AuditAction;
}

type Asks = ReturnMove['asks'];

const ofTheBorough =
  (permission: 'complete surveys' | 'approve surveys') =>
  (
    from: readonly ReturnState[],
    to: ReturnState,
    asks: Asks,
    words: string,
    happened: string,
  ): ReturnMove => ({
    ...{ from, to, permission, words, happened, asks, audit: 'survey-return-moved' },
  });

const byOfficer = ofTheBorough('complete surveys');
const byApprover = ofTheBorough('approve surveys');

const byReviewer = (
  from: readonly ReturnState[],
  to: ReturnState,
  asks: Asks,
  words: string,
  happened: string,
): ReturnMove => ({
  ...{ from, to, permission: 'review returns', words, happened, asks, audit: 'survey-return-reviewed' },
});

/**
 * Every step there is after a return was started. What is not here cannot happen: the borough fills it in, hands it on and
 * submits it, and the programme reviews it. A return that was returned goes back to being returned when its approver sends
 * it back, so that only what the reviewer asks about is open.
 */
export const RETURN_MOVES = {
  'mark ready': byOfficer(['in progress', 'returned'], 'ready to approve', 'a message, if any', 'Mark as ready to approve', 'Marked as ready to approve'),
  'take back': byOfficer(['ready to approve'], 'in progress', 'nothing', 'Take back to change it', 'Taken back to be changed'),
  'take back replies': byOfficer(['ready to approve'], 'returned', 'nothing', 'Take back to change it', 'Taken back to be changed'),
  'send back': byApprover(['ready to approve'], 'in progress', 'a reason', 'Send back', 'Sent back by the approver'),
  'send back replies': byApprover(['ready to approve'], 'returned', 'a reason', 'Send back', 'Sent back by the approver'),
  submit: byApprover(['ready to approve'], 'submitted', 'a statement', 'Approve and submit', 'Submitted'),
  'submit again': byApprover(['ready to approve'], 'resubmitted', 'a statement', 'Approve and submit', 'Submitted again'),
  correct: byOfficer(['submitted', 'resubmitted', 'accepted'], 'in progress', 'a reason', 'Begin a correction', 'A correction was begun'),
  'take up': byReviewer(['submitted', 'resubmitted'], 'under review', 'nothing', 'Start the review', 'Review started'),
  accept: byReviewer(['submitted', 'resubmitted', 'under review'], 'accepted', 'nothing', 'Accept', 'Accepted'),
  'accept with a note': byReviewer(['submitted', 'resubmitted', 'under review'], 'accepted', 'a note', 'Accept with a note', 'Accepted with a note'),
  'give back': byReviewer(['under review'], 'returned', 'comments and a note', 'Return to the borough', 'Returned to the borough'),
  'set back': byReviewer(['accepted', 'returned'], 'under review', 'a reason', 'Set the decision back', 'The decision was set back'),
  'put down': byReviewer(['under review'], 'submitted', 'a reason', 'Put back in the queue', 'Put back in the queue'),
  'put down again': byReviewer(['under review'], 'resubmitted', 'a reason', 'Put back in the queue', 'Put back in the queue'),
} as const satisfies Record<string, ReturnMove>; // prettier-ignore

export type ReturnMoveName = keyof typeof RETURN_MOVES;

/** Whether a return that the approver has goes back to the answers a reviewer asked about, and not to all of them. */
export const answersComments = ({
  submissions,
  correctionBecause,
}: Pick<ReturnHead, 'submissions' | 'correctionBecause'>): boolean =>
  submissions > 0 && correctionBecause === null;

const OF_REPLIES: readonly ReturnMoveName[] = ['take back replies', 'send back replies'];
const OF_WHOLE: readonly ReturnMoveName[] = ['take back', 'send back'];

/** The steps a return can take from where it stands, in the order of the table, for somebody with these permissions. */
export const returnMovesFrom = (
  head: Pick<ReturnHead, 'state' | 'submissions' | 'correctionBecause'>,
  permissions: ReadonlySet<Permission>,
): ReturnMoveName[] => {
  const never = new Set<ReturnMoveName>([
    ...(answersComments(head) ? OF_WHOLE : OF_REPLIES),
    ...(head.submissions > 0 ? (['submit'] as const) : (['submit again'] as const)),
    ...(head.submissions > 1 ? (['put down'] as const) : (['put down again'] as const)),
  ]);
  return (Object.keys(RETURN_MOVES) as ReturnMoveName[]).filter((name) => {
    const { from, permission }: ReturnMove = RETURN_MOVES[name];
    return !never.has(name) && from.includes(head.state) && permissions.has(permission);
  });
};

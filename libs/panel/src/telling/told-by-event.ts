import { MessageKind } from '@lib/mail/messages/message-kind';

/** Who is told of what happens to a case; whoever did it is left out. */
export type Told =
  /** Of the borough: who refers it, and who approves for the borough. */
  | 'owner'
  | 'approvers'
  /** Of the panel it is before: its coordinators, and its chair. */
  | 'coordinators'
  | 'chair';

export interface Telling {
  readonly kind: MessageKind;
  readonly to: readonly Told[];
  /** Whether it is asked for by the day the case is due. */
  readonly due?: true;
  /** Only from this many deferrals on. */
  readonly fromDeferrals?: number;
}

export interface ToldByEvent {
  readonly tells?: readonly Telling[];
  /** What was asked before and needs nobody any more. */
  readonly ends?: readonly MessageKind[] | 'everything';
}

const TO_APPROVE: readonly MessageKind[] = ['referral-to-approve', 'referral-sent-back', 'case-expires'];

/** What people are told when something happens to a case, and what that ends; by the kind of its event. */
export const TOLD_BY_EVENT = {
  'sent to approver': { tells: [{ kind: 'referral-to-approve', to: ['approvers'] }], ends: TO_APPROVE },
  'sent back': { tells: [{ kind: 'referral-sent-back', to: ['owner'] }], ends: TO_APPROVE },
  submit: { tells: [{ kind: 'case-submitted', to: ['coordinators'], due: true }], ends: TO_APPROVE },
  'ask again': { tells: [{ kind: 'case-submitted', to: ['coordinators'], due: true }], ends: ['recommendation-made'] },
  'emergency approved': { tells: [{ kind: 'emergency-to-ratify', to: ['coordinators'] }] },
  'take up': { ends: ['case-submitted'] },
  ask: { tells: [{ kind: 'information-requested', to: ['owner'], due: true }] },
  answer: { tells: [{ kind: 'information-given', to: ['coordinators'] }], ends: ['information-requested', 'case-expires'] },
  list: { tells: [{ kind: 'case-listed', to: ['owner'] }] },
  defer: {
    tells: [
      { kind: 'case-deferred', to: ['owner'] },
      { kind: 'case-deferred-again', to: ['approvers', 'coordinators', 'chair'], fromDeferrals: 2 },
    ],
  },
  decide: {
    tells: [{ kind: 'recommendation-made', to: ['owner', 'approvers'], due: true }],
    ends: ['emergency-to-ratify', 'case-deferred-again'],
  },
  'minutes approved': { tells: [{ kind: 'minute-of-case', to: ['owner'] }] },
  responded: { tells: [{ kind: 'response-recorded', to: ['coordinators'] }], ends: ['recommendation-made'] },
  'follow-up done': { ends: ['follow-up-due', 'follow-up-overdue'] },
  'expiry warned': { tells: [{ kind: 'case-expires', to: ['owner'] }] },
  reject: { tells: [{ kind: 'case-not-accepted', to: ['owner', 'approvers'] }], ends: 'everything' },
  withdraw: { tells: [{ kind: 'case-withdrawn', to: ['coordinators'] }], ends: 'everything' },
  expire: { ends: 'everything' },
  close: { ends: 'everything' },
} as const satisfies Readonly<Record<string, ToldByEvent>>; // prettier-ignore

/** Null for what nobody is told of. */
export const toldByEvent = (kind: string): ToldByEvent | null =>
  (TOLD_BY_EVENT as Readonly<Record<string, ToldByEvent>>)[kind] ?? null;

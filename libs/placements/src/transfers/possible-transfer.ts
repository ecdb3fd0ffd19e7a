import { Day } from '@lib/kernel/day';

/** What happened in the borough whose row it is: its care ended as taken over by another authority, or it began. */
export type TransferDirection = 'left' | 'came';

/** What a borough can say of a possible transfer. */
export const TRANSFER_ANSWERS = {
  'not the same child': 'Not the same child',
  'same child, known': 'The same child, and we know of it',
} as const;

export type TransferAnswer = keyof typeof TRANSFER_ANSWERS;

/** A child of the borough who may be in another borough’s returns too. Nothing in it is the other borough’s. */
export interface PossibleTransfer {
  readonly id: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly direction: TransferDirection;
  /** The day of it in this borough’s own returns. */
  readonly happenedOn: Day;
  /** Null while nobody said anything. */
  readonly answer: TransferAnswer | null;
  readonly answeredByName: string | null;
  readonly version: number;
}

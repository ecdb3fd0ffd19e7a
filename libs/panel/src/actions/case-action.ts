import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { ActionOwner } from '../recommendations/recommendation';

export const ACTION_STATES = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;
export type ActionState = keyof typeof ACTION_STATES;

/** What somebody is to do about a case. */
export interface CaseAction {
  readonly boroughId: number;
  readonly seriesId: string;
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly task: string;
  readonly owner: ActionOwner;
  readonly dueOn: Day;
  readonly state: ActionState;
  /** What was done, or why it was dropped. */
  readonly note: string | null;
  readonly closed: { readonly at: Temporal.Instant; readonly byName: string } | null;
  readonly version: number;
}

/** Overdue is worked out, never stored (product.md 3.0). */
export const isOverdue = ({ state, dueOn }: Pick<CaseAction, 'state' | 'dueOn'>, today: Day): boolean =>
  state === 'open' && dueOn < today;

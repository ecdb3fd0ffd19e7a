import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';
import { ActionOwner } from '../recommendations/recommendation';
import { ActionState } from './case-action';

/** What can become of an action. */
export interface ActionMove {
  readonly from: ActionState;
  readonly to: Exclude<ActionState, 'open'>;
  /** Whether it has to be said why. */
  readonly asksWhy: boolean;
}

/** Every step of an action; what is done or dropped is not opened again. */
export const ACTION_MOVES = {
  done: { from: 'open', to: 'done', asksWhy: false },
  dropped: { from: 'open', to: 'dropped', asksWhy: true },
} as const satisfies Record<string, ActionMove>;

/** Who takes a step: the borough with its own actions, people of the panel with any of a case they see. */
export const CLOSES_ACTIONS = { borough: 'refer cases', panel: 'see panels' } as const satisfies Record<
  ActionOwner['kind'],
  Permission
>;

/** What the audit says of a step. */
export const ACTION_MOVE_AUDIT = 'action-changed' satisfies AuditAction;

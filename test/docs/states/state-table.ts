import { Permission } from '@lib/access/permissions/permission';
import { AuditAction } from '@lib/audit/audit-action';

/** A step from one state to another. */
export interface Step {
  readonly from: readonly string[];
  readonly to: string;
  /** Who may; none where only the service does. */
  readonly permissions: readonly Permission[];
  /** What the button says. */
  readonly words: string;
  /** What the audit says of it, where that is not what it says of every step. */
  readonly audit?: AuditAction;
}

/** How something moves from state to state, as the code has it. */
export interface StateTable {
  readonly title: string;
  /** Where the code keeps it. */
  readonly file: string;
  /** What each state is called. */
  readonly states: Readonly<Record<string, string>>;
  readonly first: string;
  readonly steps: readonly Step[];
  /** What the audit says of every step. */
  readonly audit: AuditAction;
}

import { AuditOrigin } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { WaitingMessages } from '@lib/mail/messages/waiting-messages';
import { Permission } from './permissions/permission';
import { Role } from './permissions/role';

/**
 * Who is asking: the first argument of every service method that a page calls. Look-ups go through its
 * context, so what a viewer may not see does not exist for them.
 */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  /** The borough acted for, by DfE number; null for the programme. */
  readonly boroughId: number | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly context: ViewerContext;
  /** The messages that wait for them; left out for a machine. */
  readonly waiting?: WaitingMessages;
  /** Of an API token the person who made it: they answer for what it does, and are told in its place. */
  readonly answers?: { readonly id: string; readonly name: string };
  /** The request, for the audit. */
  readonly origin: AuditOrigin;
}

import { AuditOrigin } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';

/** Who decides something, and signs for it by name. */
export interface Signatory {
  readonly name: string;
  readonly context: ViewerContext;
  readonly origin: AuditOrigin;
}

import { AuditOrigin } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';

/** Who does it: a viewer of a page, or the command line working for one borough. */
export interface Actor {
  readonly context: ViewerContext;
  readonly origin: AuditOrigin;
}

/** The borough an actor works for. Row security sees to the rest; this is for rules that need its number. */
export const boroughOf = (actor: Actor): number => {
  if (actor.context.boroughId === null) throw new RangeError('Only an actor of a borough has returns');
  return actor.context.boroughId;
};

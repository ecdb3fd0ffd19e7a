import { Session } from '@lib/access/sessions/session';

/** What the guard finds out of a request, besides what the shell keeps (viewer and token). */
export interface VisitFacts {
  session?: Session | null;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name under which Express's own type is open
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into Express's own
    interface Request extends VisitFacts {}
  }
}

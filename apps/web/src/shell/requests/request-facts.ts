import { Viewer } from '@lib/access/viewer';

/**
 * What is known of a request besides what was sent. The shell sets the first two before anything else runs;
 * the access guard sets the others, on public pages too when somebody is signed in.
 */
export interface RequestFacts {
  /** Random; shown on an error page as the reference, and written on the request's line in the log. */
  requestId?: string;
  /** `performance.now()` at the first byte. */
  startedAt?: number;
  viewer?: Viewer | null;
  /** The token that a form of this visit must carry. */
  csrfToken?: string;
  /** The boroughs this person may act for, when there is more than one. */
  canSwitchBorough?: boolean;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name under which Express's own type is open
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into Express's own
    interface Request extends RequestFacts {}
  }
}

import { Session } from '@lib/access/sessions/session';
import { TakenPlace } from '@lib/access/throttle/throttles.service';
import { TooManyError } from '@lib/kernel/domain-error';
import { UnsentForm } from './unsent-form';

/** What the guard finds out of a request, besides what the shell keeps (viewer and token). */
export interface VisitFacts {
  session?: Session | null;
  /** The place this upload holds while it is dealt with. */
  uploadPlace?: TakenPlace;
  /** Why this upload was not read; its fields were. */
  uploadRefused?: TooManyError;
  /** What was typed into a form that was not acted on; the page that says so gives it back. */
  unsent?: UnsentForm;
  /** A form of one of our pages, sent by the one who had it open. */
  meant?: boolean;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name under which Express's own type is open
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into Express's own
    interface Request extends VisitFacts {}
  }
}

import { EnteredFacts } from '@lib/placements/entering/placement-entry';
import { StartFacts } from '../responses/response-problems';

/** The placement as the child’s page is to have it. */
export interface StartedPlacement {
  readonly facts: EnteredFacts;
  /** Why the placement before it ended. */
  readonly reasonForChange: string | null;
}

/** A start as it is recorded. */
export interface NewStart extends StartFacts {
  /** Of the response, as the page showed it. */
  readonly version: number;
  /** Null where the placement is on the child’s page already, or the same one goes on. */
  readonly placement: StartedPlacement | null;
}

/** What is put right of a start; without a start it did not happen after all. */
export interface StartCorrection {
  readonly start: StartFacts | null;
  readonly version: number;
  readonly because: string;
}

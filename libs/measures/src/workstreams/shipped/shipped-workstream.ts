import { Workstream } from '../workstream';

/** A workstream as it comes with the service. */
export interface ShippedWorkstream extends Workstream {
  /** What it should measure and nothing in this service holds yet, so that its page says so. */
  readonly notHeld: readonly string[];
  /** Codes of measures that belong to it and are in no release across boroughs: a borough sees its own. */
  readonly related: readonly string[];
}

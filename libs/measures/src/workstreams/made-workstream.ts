import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { ShippedWorkstream } from './shipped/shipped-workstream';

/** A version of a workstream, with who made it, when and why. */
export interface MadeWorkstream extends ShippedWorkstream {
  /** The first day it counts for; null for the first version, which counts for every day before. */
  readonly validFrom: Day | null;
  /** Null for the first, which comes with the service; so are the next three. */
  readonly madeAt: Temporal.Instant | null;
  readonly madeByName: string | null;
  readonly because: string | null;
}

import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Scenario, WhatIfInputs } from './scenario';

/** A scenario as it is kept. */
export interface KeptScenario extends Scenario {
  readonly id: string;
  readonly name: string;
  /** The releases its numbers are selected from, whatever came out since. */
  readonly releaseIds: readonly string[];
  /** The places that were confirmed vacant, and on which day. */
  readonly confirmed: WhatIfInputs['confirmed'];
  readonly roomOn: Day;
  readonly madeAt: Temporal.Instant;
  readonly madeByName: string;
  readonly changedAt: Temporal.Instant;
  readonly changedByName: string;
  readonly version: number;
}

/** What somebody calls a scenario, and what is in it. */
export interface NamedScenario extends Scenario {
  readonly name: string;
}

export const MOST_LETTERS = 100;

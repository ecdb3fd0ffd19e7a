import { Temporal } from 'temporal-polyfill';
import { CostLine } from '../costs/cost-line';
import { FundingFacts } from '../funding/funding-position';
import { EntryFacts, RegisteredPlacement } from './register-entry';

/** A placement with all that is to be kept of it, each thing as it was entered. */
export interface EntryToKeep {
  readonly placement: Pick<RegisteredPlacement, 'id' | 'childId' | 'startedOn' | 'endedOn'>;
  readonly facts: EntryFacts;
  readonly enteredAt: Temporal.Instant;
  readonly lines: readonly LineToKeep[];
  readonly funding: readonly FundingToKeep[];
}

export interface LineToKeep extends CostLine {
  readonly enteredAt: Temporal.Instant;
}

export interface FundingToKeep extends FundingFacts {
  readonly enteredAt: Temporal.Instant;
  /** When another position of the funder took its place; null for the one that holds. */
  readonly supersededAt: Temporal.Instant | null;
}

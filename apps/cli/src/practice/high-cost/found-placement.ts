import { Day } from '@lib/kernel/day';
import { Registration } from '@lib/provision/settings/registration';
import { Random } from '../random';

/** A placement of the made-up London as its returns made it, and what a price depends on. */
export interface FoundPlacement {
  readonly id: string;
  readonly childId: string;
  /** The borough’s own reference, the same for the same seed, which no key is. */
  readonly reference: string;
  readonly birthMonth: Day;
  readonly unaccompanied: boolean;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly place: string;
  readonly group: string;
  readonly provider: string | null;
  readonly urn: string | null;
}

/** What the price of a placement is made of: a home’s is one fee and more, a carer’s or a flat’s is mostly support. */
export type PriceKind = 'residential' | 'foster' | 'supported';

/** A placement that a borough may keep in its register. */
export interface Candidate {
  readonly placement: FoundPlacement;
  readonly kind: PriceKind;
  readonly registration: Registration;
  /** In years, on the day the practice London is made for, or when the placement ended. */
  readonly age: number;
  /** Its own numbers, so that no placement shifts those of another. */
  readonly random: Random;
}

/** A candidate that is kept, with what a week of it costs on its last day, or on the day the London is made for. */
export interface PricedPlacement extends Candidate {
  /** Whole pounds. */
  readonly weekly: number;
}

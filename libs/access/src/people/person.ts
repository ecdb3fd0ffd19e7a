import { Temporal } from 'temporal-polyfill';
import { HeldRole } from './hat';

/** A person on the administrator's list. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly held: readonly HeldRole[];
  readonly lastSignedInAt: Temporal.Instant | null;
  readonly hasSecondFactor: boolean;
  readonly isMadeUp: boolean;
  readonly deactivatedAt: Temporal.Instant | null;
}

export interface PeopleFilter {
  /** Part of a name or an address. */
  readonly text?: string;
  readonly role?: string;
  readonly boroughId?: number;
  readonly state?: 'active' | 'deactivated';
}

export const PEOPLE_PER_PAGE = 50;

import { Day } from '@lib/kernel/day';

/** What a page can say of a placement. Days and reasons of an ending are by themselves. */
export interface EnteredFacts {
  readonly place?: string | null;
  readonly provider?: string | null;
  readonly urn?: string | null;
  readonly sector?: string | null;
  /** GSS code of a London authority, or `outside` (London). */
  readonly hostAuthority?: string | null;
  readonly legalStatus?: string | null;
  readonly need?: string | null;
}

export type EntryKind = 'start' | 'change' | 'end';

/** What an officer said on a page: that a placement started, that something of it changed, or that it ended. */
export interface PlacementEntry {
  readonly id: string;
  /** The borough's own reference of the child, as in a return. */
  readonly child: string;
  readonly kind: EntryKind;
  /** First day of the placement; the day from which the change holds; the day the child left. */
  readonly holdsFrom: Day;
  /** The day it was entered: what a return is later or earlier than. */
  readonly enteredOn: Day;
  readonly facts: EnteredFacts;
  /** Of an end: why the child is no longer looked after. */
  readonly reasonCeased: string | null;
  /** Of a start: why the placement before it ended. */
  readonly reasonForChange: string | null;
}

/** Facts of a placement that can come from a page, as its columns are called. */
export type EnteredColumn =
  | 'started_on'
  | 'ended_on'
  | 'place'
  | 'provider'
  | 'urn'
  | 'placement_sector'
  | 'host_authority'
  | 'legal_status'
  | 'need'
  | 'reason_ceased'
  | 'reason_for_change';

/** The column a fact is kept in. */
export const COLUMN_OF: Readonly<Record<keyof EnteredFacts, EnteredColumn>> = {
  place: 'place',
  provider: 'provider',
  urn: 'urn',
  sector: 'placement_sector',
  hostAuthority: 'host_authority',
  legalStatus: 'legal_status',
  need: 'need',
};

/** Where a child is placed outside London: which authority it is, a page does not ask. */
export const OUTSIDE_LONDON = 'outside';

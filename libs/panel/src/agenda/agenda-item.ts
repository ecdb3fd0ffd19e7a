import { Temporal } from 'temporal-polyfill';

/** What an item is; never only text (PAN-04). */
export const ITEM_KINDS = {
  case: 'Case',
  'follow-up': 'Placement review',
  ratification: 'Emergency to ratify',
  business: 'Business',
} as const;

export type ItemKind = keyof typeof ITEM_KINDS;

/** The sections an agenda can have, with what they are called where a series says nothing else (PAN-05). */
export const AGENDA_SECTIONS = {
  actions: 'Actions arising',
  ratify: 'Emergency decisions to ratify',
  new: 'New requests',
  changes: 'Changes and extensions',
  ending: 'Ending within 8 weeks',
  reviews: 'Reviews',
  business: 'Business',
  'own-1': 'First section of its own',
  'own-2': 'Second section of its own',
  'own-3': 'Third section of its own',
} as const;

export type AgendaSection = keyof typeof AGENDA_SECTIONS;

export const SECTION_CODES = Object.keys(AGENDA_SECTIONS) as AgendaSection[];

export const ITEM_STATES = {
  suggested: 'Suggested',
  accepted: 'On the agenda',
  dropped: 'Dropped',
  discussed: 'Discussed',
  deferred: 'Deferred',
  'not reached': 'Not reached',
} as const;

export type ItemState = keyof typeof ITEM_STATES;

/**
 * What a meeting hears. Of a case it has the reference, the borough and the providers, which is what members see
 * before they declare conflicts; the case itself is read through `cases`, for those who may.
 */
export interface AgendaItem {
  readonly seriesId: string;
  readonly id: string;
  readonly meetingId: string;
  readonly kind: ItemKind;
  readonly section: AgendaSection;
  /** What its meeting calls that section. */
  readonly sectionTitle: string;
  /** The borough, the case and its reference; null for business, which has a title instead. */
  readonly boroughId: number | null;
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly title: string | null;
  readonly providers: readonly string[];
  readonly minutes: number;
  /** Its place in its section, from 1. */
  readonly position: number;
  /** The rule that proposed it, in words, or “By hand”. */
  readonly suggestedBy: string;
  readonly state: ItemState;
  readonly droppedBecause: string | null;
  readonly carriedFrom: string | null;
  /** When it was on a published agenda; null until then. */
  readonly publishedAt: Temporal.Instant | null;
  /** The chair took it after the cut-off, and why; null for an item that was not late, or is not taken yet. */
  readonly late: { readonly acceptedByName: string; readonly because: string } | null;
  readonly version: number;
}

/** Of these states an item is on the agenda, heard or still to be heard. */
export const ON_THE_AGENDA: readonly ItemState[] = ['accepted', 'discussed', 'deferred', 'not reached'];

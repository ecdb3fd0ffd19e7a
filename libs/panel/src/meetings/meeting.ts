import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { SeriesSection } from '../series/sections';
import { Quorum } from '../series/series';

/** Where a meeting stands; the names of product.md 3.0. Re-opened minutes are minutes in draft again, as a next version. */
export const MEETING_STATES = {
  draft: 'Draft',
  'agenda published': 'Agenda published',
  'in progress': 'In progress',
  'minutes in draft': 'Minutes in draft',
  'minutes approved': 'Minutes approved',
} as const;

export type MeetingState = keyof typeof MEETING_STATES;

/** One meeting of a series, with the rules as they were when it opened: a later change of the series leaves it alone. */
export interface Meeting {
  readonly seriesId: string;
  readonly seriesName: string;
  readonly id: string;
  readonly heldOn: Day;
  /** In London, for example 10:00. */
  readonly startsAt: string;
  /** How long it is planned to be. */
  readonly minutes: number;
  /** When papers close: the day, and the time in London. */
  readonly cutOff: { readonly on: Day; readonly at: string };
  readonly quorum: Quorum;
  /** Of its agenda, in their order. */
  readonly sections: readonly SeriesSection[];
  readonly state: MeetingState;
  readonly stateSince: Temporal.Instant;
  /** The item being heard; null when none is. */
  readonly currentItemId: string | null;
  readonly version: number;
}

/** While a meeting stands here its agenda can be changed: urgent items are added on the day. */
export const AGENDA_OPEN: readonly MeetingState[] = ['draft', 'agenda published', 'in progress'];

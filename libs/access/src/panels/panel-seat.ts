import { Temporal } from 'temporal-polyfill';

/** What somebody is on a panel. */
export const SEATS = {
  coordinator: { title: 'Coordinator' },
  chair: { title: 'Chair' },
  member: { title: 'Member' },
} as const;

export type Seat = keyof typeof SEATS;

/** The areas of work a panel hears from, and a quorum may ask for (domain.md 4.2, members of borough panels). */
export const AREAS = {
  'social-care': 'Children’s social care',
  placements: 'Placements',
  commissioning: 'Commissioning',
  education: 'Virtual school and education',
  health: 'Health',
  'youth-justice': 'Youth justice',
  'leaving-care': 'Leaving care',
  finance: 'Finance',
  programme: 'Programme office',
} as const;

export type Area = keyof typeof AREAS;

export const isArea = (text: string): text is Area => Object.hasOwn(AREAS, text);
export const isSeat = (text: string): text is Seat => Object.hasOwn(SEATS, text);

/** A person's seat on a panel, with the name the panel knows them by. */
export interface PanelSeat {
  readonly id: string;
  readonly panelId: string;
  readonly personId: string;
  readonly name: string;
  readonly seat: Seat;
  readonly area: Area;
  readonly since: Temporal.Instant;
}

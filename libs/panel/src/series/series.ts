import { Area } from '@lib/access/panels/panel-seat';
import { Day } from '@lib/kernel/day';
import { SeriesSection } from './sections';

/** A panel that meets again and again, with its rules. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** What it hears, for whoever refers a case. */
  readonly remit: string;
  /** 1 is Monday. */
  readonly weekday: number;
  /** In London, for example 10:00. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly everyWeeks: number;
  /** Later dates are counted from it. */
  readonly firstOn: Day;
  readonly cutOff: CutOff;
  readonly quorum: Quorum;
  /** Of the agendas of its meetings, in their order. */
  readonly sections: readonly SeriesSection[];
  readonly state: 'open' | 'paused';
  readonly version: number;
}

/** When papers close: so many working days before the meeting, at a time of that day in London. */
export interface CutOff {
  readonly workingDays: number;
  readonly at: string;
}

/** What it takes to recommend: so many members in the room, and somebody of each of some areas. */
export interface Quorum {
  readonly least: number;
  readonly areas: readonly Area[];
}

/** A new series has the usual sections; its coordinator changes them. */
export type NewSeries = Omit<Series, 'version' | 'state' | 'sections'>;

/**
 * The weekly pan-London panel as it begins; the coordinator changes it. Wednesdays at 10, two hours; papers by 5pm of
 * the working day before, and a quorum of three with children's social care among them (domain.md 4.2: weekly panels).
 */
export const PAN_LONDON: Omit<NewSeries, 'id' | 'firstOn'> = {
  name: 'Pan-London placements panel',
  remit:
    'Children for whom a borough has found no suitable placement, or one that is unusual, far away or very costly.',
  weekday: 3,
  startsAt: '10:00',
  minutes: 120,
  everyWeeks: 1,
  cutOff: { workingDays: 1, at: '17:00' },
  quorum: { least: 3, areas: ['social-care'] },
};

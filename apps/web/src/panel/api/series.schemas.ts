import { Temporal } from 'temporal-polyfill';
import { AREAS, PanelSeat, SEATS } from '@lib/access/panels/panel-seat';
import { PossibleMember } from '@lib/access/panels/panel-seats.service';
import { SECTION_CODES } from '@lib/panel/agenda/agenda-item';
import { SkippedDate } from '@lib/panel/series/meeting-days';
import { SeriesSection } from '@lib/panel/series/sections';
import { SeriesAsKept } from '@lib/panel/series/series.query';
import { day, key, list, moment, oneOf, shape, text, whole } from '../../api-docs/schemas/schema';
import { SeriesBody } from './series.bodies';

/** The rules of a panel, as they are sent, and how they stand. */
export interface SeriesJson extends SeriesBody {
  readonly id: string;
  readonly sections: readonly SeriesSection[];
  readonly firstOn: string;
  readonly state: 'open' | 'paused';
  readonly changedAt: Temporal.Instant;
  readonly changedByName: string;
  readonly version: number;
}

export const seriesJson = (of: SeriesAsKept): SeriesJson => ({
  ...{ id: of.id, name: of.name, remit: of.remit, weekday: of.weekday, startsAt: of.startsAt },
  ...{ minutes: of.minutes, everyWeeks: of.everyWeeks, firstOn: of.firstOn },
  ...{ cutOffDays: of.cutOff.workingDays, cutOffAt: of.cutOff.at },
  ...{ quorumLeast: of.quorum.least, quorumAreas: [...of.quorum.areas], state: of.state },
  sections: of.sections.map(({ code, title }) => ({ code, title })),
  ...{ changedAt: of.changedAt, changedByName: of.changedByName, version: of.version },
});

const AREA_CODES = Object.keys(AREAS);

export const SERIES = shape<SeriesJson>('PanelSeries', 'A panel that meets again and again', {
  id: key('Key of the panel'),
  name: text('Its name', 'Pan-London placements panel'),
  remit: text('What it hears'),
  weekday: whole('The day of the week it meets, 1 for Monday', 3),
  startsAt: text('The time it begins, in London', '10:00'),
  minutes: whole('How many minutes a meeting is', 120),
  everyWeeks: whole('Every how many weeks it meets'),
  cutOffDays: whole('How many working days before the meeting papers close'),
  cutOffAt: text('At what time of that day, in London', '17:00'),
  quorumLeast: whole('How many members it takes to recommend', 3),
  quorumAreas: list(oneOf(AREA_CODES, 'An area'), 'Areas that have to be spoken for'),
  sections: list(
    shape<SeriesSection>('PanelSection', 'A section of the agendas of a panel', {
      code: oneOf(SECTION_CODES, 'Its code'),
      title: text('What it is called', 'New requests'),
    }),
    'The sections of its agendas, in their order',
  ),
  firstOn: day('The day of its first meeting'),
  state: oneOf(['open', 'paused'], 'Whether new meetings open by themselves'),
  changedAt: moment('When its rules were last changed'),
  changedByName: text('By whom', 'A coordinator'),
  version: whole('Goes up with each change; send it back with one'),
});

export interface SeriesAnswer {
  readonly series: SeriesJson;
  readonly skipped: readonly SkippedDate[];
}

export const SERIES_WITH_DATES = shape<SeriesAnswer>('PanelSeriesDates', 'A panel and the dates it skips', {
  series: SERIES,
  skipped: list(
    shape<SkippedDate>('SkippedDate', 'A date without a meeting', {
      day: day('The date'),
      reason: text('Why there is none'),
    }),
    'Dates to come that are skipped',
  ),
});

export interface AllSeriesAnswer {
  readonly panels: readonly SeriesJson[];
}

export const ALL_SERIES = shape<AllSeriesAnswer>('PanelSeriesList', 'Panels', {
  panels: list(SERIES, 'By name'),
});

export type SeatJson = Pick<PanelSeat, 'personId' | 'name' | 'seat' | 'area' | 'since'>;

export interface SeatsAnswer {
  readonly seats: readonly SeatJson[];
  readonly possible: readonly PossibleMember[];
}

const POSSIBLE = shape<PossibleMember>('PossibleMember', 'Somebody who can hold a seat', {
  personId: key('Key of the person'),
  name: text('Their name', 'A made-up member'),
});

export const SEATS_OF_PANEL = shape<SeatsAnswer>('PanelSeats', 'Who sits on a panel', {
  seats: list(
    shape<SeatJson>('PanelSeat', 'A seat', {
      personId: key('Key of the person'),
      name: text('Their name', 'A made-up member'),
      seat: oneOf(Object.keys(SEATS), 'What they are on the panel'),
      area: oneOf(AREA_CODES, 'The area they speak for'),
      since: moment('Since when'),
    }),
    'Chair first, then by name',
  ),
  possible: list(POSSIBLE, 'Who could be given a seat; empty for whoever gives none'),
});

export interface PossibleAnswer {
  readonly people: readonly PossibleMember[];
}

export const POSSIBLE_PEOPLE = shape<PossibleAnswer>('PossibleMembers', 'Who can hold a seat', {
  people: list(POSSIBLE, 'By name'),
});

export interface OpenedPanel {
  readonly id: string;
}

export const OPENED_PANEL = shape<OpenedPanel>('OpenedPanel', 'The panel that was opened', {
  id: key('Key of the panel'),
});

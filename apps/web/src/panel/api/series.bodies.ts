import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Area, AREAS, Seat, SEATS } from '@lib/access/panels/panel-seat';
import { Day } from '@lib/kernel/day';
import { AgendaSection, SECTION_CODES } from '@lib/panel/agenda/agenda-item';
import { SeriesRules } from '@lib/panel/series/panel-series.service';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { ListOf } from '../../api-docs/describing/list-of.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const Between =
  (least: number, most: number, message: string): PropertyDecorator =>
  (target, key) => {
    IsInt({ message })(target, key);
    Min(least, { message })(target, key);
    Max(most, { message })(target, key);
  };

const AREA = 'Give areas by their codes';

/** The rules of a panel. */
export class SeriesBody {
  @IsString({ message: 'Give a name' })
  @MaxLength(80, { message: 'The name must be 80 characters or fewer' })
  @MinLength(3, { message: 'Give a name of at least 3 characters' })
  @Said('Its name', { examples: ['South London placements panel'] })
  name!: string;

  @IsString({ message: 'Give what the panel hears' })
  @MaxLength(500, { message: 'What the panel hears must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give what the panel hears' })
  @Said('What it hears, for whoever refers a case', { examples: ['Children placed south of the river.'] })
  remit!: string;

  @Between(1, 5, 'Give the day of the week it meets, 1 for Monday to 5 for Friday')
  @Said('The day of the week it meets, 1 for Monday', { examples: [3] })
  weekday!: number;

  @Matches(TIME, { message: 'Give the time it begins as HH:MM' })
  @Said('The time it begins, in London', { examples: ['10:00'] })
  startsAt!: string;

  @Between(15, 480, 'Give how long a meeting is, from 15 to 480 minutes')
  @Said('How many minutes a meeting is', { examples: [120] })
  minutes!: number;

  @Between(1, 8, 'Give every how many weeks it meets, from 1 to 8')
  @Said('Every how many weeks it meets', { examples: [1] })
  everyWeeks!: number;

  @Between(0, 15, 'Give how many working days before the meeting papers close, from 0 to 15')
  @Said('How many working days before the meeting papers close', { examples: [1] })
  cutOffDays!: number;

  @Matches(TIME, { message: 'Give the time papers close as HH:MM' })
  @Said('At what time of that day, in London', { examples: ['17:00'] })
  cutOffAt!: string;

  @Between(2, 20, 'Give the least number of members, from 2 to 20')
  @Said('How many members it takes to recommend', { examples: [3] })
  quorumLeast!: number;

  @IsIn(Object.keys(AREAS), { each: true, message: AREA })
  @ArrayMaxSize(Object.keys(AREAS).length, { message: AREA })
  @IsArray({ message: AREA })
  @Said('Areas that have to be spoken for', { examples: [['social-care']] })
  quorumAreas!: Area[];
}

/** The same, of a panel there is. */
export class ChangedSeriesBody extends SeriesBody {
  @Between(1, 2_000_000_000, 'Give the version you read')
  @Said('The version you read; another by now is refused with both texts (409)', { examples: [1] })
  version!: number;
}

/** A section of the agendas of a panel. */
export class SectionLine {
  @IsIn(SECTION_CODES, { message: 'Give the code of a section' })
  @Said('Its code', { examples: ['new'] })
  code!: AgendaSection;

  @IsString({ message: 'Give what the section is called' })
  @MaxLength(60, { message: 'A title must be 60 characters or fewer' })
  @Matches(/\S/, { message: 'Give what the section is called' })
  @Said('What it is called', { examples: ['New requests'] })
  title!: string;
}

/** The sections of the agendas of a panel, whole and in their order. */
export class SectionsBody {
  @ArrayMaxSize(SECTION_CODES.length, { message: 'Give each section once' })
  @ListOf(SectionLine, 'Give the sections in their order')
  @Said('The sections in their order; one that is left out is not there')
  sections!: SectionLine[];

  @Between(1, 2_000_000_000, 'Give the version you read')
  @Said('The version you read; another by now is refused with both texts (409)', { examples: [1] })
  version!: number;
}

/** The same, of one that is new. */
export class NewSeriesBody extends SeriesBody {
  @IsDay({ message: 'Give the day of the first meeting, as YYYY-MM-DD' })
  @Said('The first meeting, on the day of the week it meets', { examples: ['2027-01-06'] })
  firstOn!: Day;

  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of its coordinator, of those who can hold a seat')
  coordinatorId!: string;
}

export class SkipBody {
  @IsDay({ message: 'Give the date there is no meeting, as YYYY-MM-DD' })
  @Said('The date', { examples: ['2026-12-30'] })
  day!: Day;

  @IsString({ message: 'Give why there is no meeting' })
  @MaxLength(200, { message: 'The reason must be 200 characters or fewer' })
  @Matches(/\S/, { message: 'Give why there is no meeting' })
  @Said('Why there is no meeting', { examples: ['The week between the years'] })
  reason!: string;
}

export class MeetBody {
  @IsDay({ message: 'Give the date, as YYYY-MM-DD' })
  @Said('A date that was to be skipped', { examples: ['2026-12-30'] })
  day!: Day;
}

export class SeatBody {
  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of the person')
  personId!: string;

  @IsIn(Object.keys(SEATS), { message: 'Give what they are on the panel' })
  @Said('What they are on the panel', { examples: ['member'] })
  seat!: Seat;

  @IsIn(Object.keys(AREAS), { message: 'Give the area they speak for' })
  @Said('The area they speak for', { examples: ['health'] })
  area!: Area;
}

export class CoordinatorBody {
  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of somebody who can hold a seat')
  personId!: string;
}

export class EndSeatBody {
  @IsUUID(undefined, { message: 'Give the key of a person' })
  @Said('Key of the person')
  personId!: string;
}

export const rulesOfBody = (body: SeriesBody): Omit<SeriesRules, 'version'> => ({
  ...{ name: body.name.trim(), remit: body.remit.trim(), weekday: body.weekday, startsAt: body.startsAt },
  ...{ minutes: body.minutes, everyWeeks: body.everyWeeks },
  cutOff: { workingDays: body.cutOffDays, at: body.cutOffAt },
  quorum: { least: body.quorumLeast, areas: body.quorumAreas },
});
